/** The types of the client library; its package does not announce them itself. */
/// <reference path="../../node_modules/@microsoft/office-js/dist/office.d.ts" />
