/**
 * What a field without a column costs: decisions that cannot be taken, the checks that cannot run, the routes whose condition reads it, and the constant
 * that could stand in for it. Source: page 5 (`neufall profil`), page 1 "Missing columns".
 */
import { unmessbareFristen } from '../decide/fristen.ts';
import type { FieldId } from '../fields/declarations.ts';
import type { Spalten } from '../fields/spalten.ts';
import { createGrundlage } from '../grundlage.ts';
import { GELESEN } from '../rules/bedingungen.ts';
import { EINGEBAUT, type FallBefund } from '../rules/catalogue.ts';
import { VORGABEN } from '../settings.ts';

/** Values that hold for every row of a list of new applications (page 1). */
export const KONSTANTEN: Readonly<Partial<Record<FieldId, string>>> = {
  rechtskreis: 'SGB II',
  anliegen: 'Neuantrag',
  aufenthalt_de: 'ja',
};

/** What is decided on every case. */
export type Entscheidung = 'neufall' | 'zustaendigkeit' | 'erstberatung' | 'entscheidung';

/** Without these fields a case can only be "zu prüfen" (pages 2 and 3); deadlines see `unmessbareFristen`. */
const LIEST: Readonly<Record<'neufall' | 'zustaendigkeit', readonly FieldId[]>> = {
  neufall: [
    'rechtskreis',
    'anliegen',
    'aufenthalt_de',
    'geburtsdatum',
    'antragsdatum',
    'antragsart',
    'letzter_bezug_bis',
  ],
  zustaendigkeit: ['rechtskreis', 'kanal', 'anliegen', 'eingang_am'],
};

export interface Kosten {
  readonly feld: FieldId;
  readonly entscheidungen: readonly Entscheidung[];
  /** Findings that are not raised. */
  readonly pruefungen: readonly FallBefund[];
  /** Rules of the routes whose condition reads the field, each once. */
  readonly routen: readonly string[];
  readonly konstante?: string;
}

/** What fields without a column cost, in the order given. @param spalten the columns that there are */
export function kostenVon(felder: readonly FieldId[], spalten: Spalten): readonly Kosten[] {
  const { nicht_geprueft } = createGrundlage(VORGABEN, spalten);
  const unmessbar = unmessbareFristen(spalten.vorhanden);
  return felder.map((feld) => {
    const routen = EINGEBAUT.routen.filter(
      ({ bedingung }) => bedingung !== undefined && GELESEN[bedingung].some(({ id }) => id === feld),
    );
    const konstante = KONSTANTEN[feld];
    return {
      feld,
      entscheidungen: [
        ...(['neufall', 'zustaendigkeit'] as const).filter((eine) => LIEST[eine].includes(feld)),
        ...unmessbar.filter(({ fehlt }) => fehlt.includes(feld)).map(({ frist }) => frist),
      ],
      pruefungen: nicht_geprueft.filter(({ fehlt }) => fehlt.includes(feld)).map(({ code }) => code),
      routen: [...new Set(routen.map(({ regel }) => regel))],
      ...(konstante === undefined ? {} : { konstante }),
    };
  });
}
