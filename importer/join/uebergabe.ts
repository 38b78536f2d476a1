/**
 * A source's ordered table as it goes from one thread to another: the numbers are shared, the rest is copied.
 */
import type { Profil } from '../config/profile.ts';
import { ausSteckbrief, type Steckbrief, steckbrief } from '../source/source.ts';
import { type Inhalt, Tabelle } from '../table/table.ts';
import type { Geordnet } from './repeats.ts';

export interface Uebergabe extends Omit<Geordnet, 'tabelle'> {
  readonly quelle: Tabelle['quelle'];
  readonly dateien: readonly Steckbrief[];
  readonly inhalt: Inhalt;
}

export function uebergabe({ tabelle, ...rest }: Geordnet): Uebergabe {
  return { quelle: tabelle.quelle, dateien: tabelle.dateien.map(steckbrief), inhalt: tabelle.inhalt(), ...rest };
}

/** The table again, for reading. */
export function ausUebergabe({ quelle, dateien, inhalt, ...rest }: Uebergabe, profil: Profil): Geordnet {
  const sources = dateien.map((datei) => ausSteckbrief(datei, profil));
  return { tabelle: new Tabelle(quelle, sources, undefined, inhalt), ...rest };
}
