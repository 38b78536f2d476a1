/** Document 004: Neukundenmanagement des Jobcenter Cottbus, 01.01.2021 (SGB II). */
import type { Dokument } from '../rule.ts';
import { STAND } from './abschnitt.ts';
import { ALLEGRO } from './allegro.ts';
import { ANTRAGSAUSGABE } from './antragsausgabe.ts';
import { DEFINITION } from './definition.ts';
import { EINGANGSZONE } from './eingangszone.ts';
import { MINDESTSTANDARDS } from './mindeststandards.ts';
import { POSTWEG } from './postweg.ts';
import { SERVICE_CENTER } from './service-center.ts';
import { TERMINIERUNG } from './terminierung.ts';
import { VERBIS } from './verbis.ts';

export const COTTBUS_2021 = {
  id: '004',
  titel: 'Neukundenmanagement des Jobcenter Cottbus',
  stand: STAND,
  /** By number: 004-28 stands in the document's last section, but among those on ALLEGRO in the catalogue. */
  regeln: [
    ...DEFINITION,
    ...EINGANGSZONE,
    ...VERBIS,
    ...ALLEGRO,
    ...ANTRAGSAUSGABE,
    ...TERMINIERUNG,
    ...SERVICE_CENTER,
    ...POSTWEG,
    ...MINDESTSTANDARDS,
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
} as const satisfies Dokument;
