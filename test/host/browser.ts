/** What a page in a browser needs of the host; bundled into one script (chromium.ts). */
export { Pane, paneAddress } from './frame.ts';
export { Host } from './host.ts';
export { RemoteHost, runWorker } from './worker.ts';
export { readXlsx, writeXlsx } from './xlsx.ts';
