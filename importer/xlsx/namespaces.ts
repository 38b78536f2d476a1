/**
 * The namespaces of a workbook: those of every program, and those that Excel writes as "Strict Open XML".
 * What is added to a workbook has to have the workbook's own.
 * Sources: ECMA-376 part 1 (strict) and part 4 (transitional), annex A.
 */
export interface Namensraeume {
  readonly tabelle: string;
  readonly beziehungen: string;
  readonly customXml: string;
}

export const TRANSITIONAL: Namensraeume = {
  tabelle: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  beziehungen: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
};

export const STRICT: Namensraeume = {
  tabelle: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  beziehungen: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  customXml: 'http://purl.oclc.org/ooxml/officeDocument/customXml',
};
