/**
 * Sichert einen Verlauf, auch während ein Lauf ihn hält: node sichern.mjs VERLAUF ZIEL
 * Die Sicherung enthält den Stand vor dem laufenden Lauf, ist geprüft und nur für ihren Besitzer lesbar. Ein ZIEL, das es
 * schon gibt, wird nicht angerührt. Rückgabewert 0: die Sicherung ist da und ganz.
 */
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const [, , verlauf = '', ziel = ''] = process.argv;
if (!existsSync(verlauf) || ziel === '' || existsSync(ziel)) {
  console.error('Aufruf: node sichern.mjs VERLAUF ZIEL; den Verlauf muss es geben, das Ziel noch nicht.');
  process.exit(2);
}
// SQLite füllt eine leere Datei und lässt ihre Rechte, wie sie sind.
closeSync(openSync(ziel, 'wx', 0o600));
try {
  const db = new DatabaseSync(verlauf, { timeout: 10_000 });
  db.prepare('VACUUM INTO ?').run(ziel);
  db.close();
  const kopie = new DatabaseSync(ziel, { readOnly: true });
  const { integrity_check: befund } = kopie.prepare('PRAGMA integrity_check').get();
  kopie.close();
  if (befund !== 'ok') throw new Error(`die Kopie ist nicht ganz (${befund})`);
  console.log(`Gesichert: ${ziel}`);
} catch (error) {
  rmSync(ziel, { force: true });
  console.error(`Nicht gesichert: ${error.message}`);
  process.exitCode = 1;
}
