/** Once before all tests: a browser has to be there, found or installed; without one nothing is skipped in silence. */
import { provideBrowser } from './browser.ts';

export default function setup(): void {
  provideBrowser();
}
