/**
 * What a report could not check, because a source or a column is missing: nothing of that is zero.
 * Source: page 5 "Nothing is zero that was not checked".
 */
import { BEFUNDE, befund } from '../../core/decide/befunde.ts';
import { unmessbareFristen } from '../../core/decide/fristen.ts';
import { neufallOhne } from '../../core/decide/neufall.ts';
import { FIELD_IDS, type FieldId, field, QUELLE_NAME, QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import type { Messages } from '../../core/messages/index.ts';
import { TERMINE_OHNE } from '../../core/process/terminplan.ts';
import { BEFUNDLISTEN } from '../../core/rules/rule.ts';
import type { Texte } from '../messages/report.ts';
import { AN_FRISTEN, type Art } from '../protokoll/verlauf.ts';
import type { ListenId, Luecken } from '../zahlen/daten.ts';

/** The gaps of a run with these files; one of which no record can be used is none. */
export function luecken(
  grundlage: Grundlage,
  dateien: readonly { readonly quelle: Quelle; readonly gelesen: number; readonly quarantaene: number }[],
): Luecken {
  const geprueft = new Set(grundlage.pruefungen.map(({ code }) => befund(code).liste));
  return {
    listen: BEFUNDLISTEN.filter((id) => !geprueft.has(id) && NUR_FALL.has(id)),
    quellen: QUELLEN.filter((quelle) =>
      dateien.every((datei) => datei.quelle !== quelle || datei.gelesen === datei.quarantaene),
    ),
    felder: FIELD_IDS.filter((id) => !grundlage.vorhanden.has(id)),
    pruefungen: grundlage.nicht_geprueft,
    fristen: unmessbareFristen(grundlage.vorhanden),
    neufall: neufallOhne(grundlage.vorhanden),
  };
}

/** Lists that no finding at a cell leads to. */
const NUR_FALL: ReadonlySet<ListenId> = new Set(
  BEFUNDLISTEN.filter((id) => Object.values(BEFUNDE).every(({ liste, ebene }) => liste !== id || ebene === 'fall')),
);

/** What is missing for something that needs fields and sources; `undefined` where it can be told. */
interface Bedarf {
  readonly fehlt: readonly FieldId[];
  readonly quellen: readonly Quelle[];
}

/** The gaps in words: „nicht geprüft: VerBIS fehlt“. */
export class LueckenWorte {
  private readonly luecken: Luecken;
  private readonly texte: Texte;
  private readonly messages: Messages;

  constructor(luecken: Luecken, texte: Texte, messages: Messages) {
    this.luecken = luecken;
    this.texte = texte;
    this.messages = messages;
  }

  /** Of a deadline whose keeping no column tells. */
  frist(frist: Luecken['fristen'][number]['frist']): string | undefined {
    const eine = this.luecken.fristen.find((one) => one.frist === frist);
    return eine === undefined ? undefined : this.satz([{ fehlt: eine.fehlt, quellen: [] }]);
  }

  /** Of Neufälle, where none can be found. */
  neufall(): string | undefined {
    const { neufall: fehlt } = this.luecken;
    return fehlt.length === 0 ? undefined : this.satz([{ fehlt, quellen: [] }]);
  }

  /** Of windows for first conversations: without one of these fields nobody knows who needs one, or which are taken. */
  termine(): string | undefined {
    const fehlt = TERMINE_OHNE.filter((id) => this.luecken.felder.includes(id));
    return fehlt.length === 0 ? undefined : this.satz([{ fehlt, quellen: [] }]);
  }

  /** Of what happened since the last run: `ganz` where nothing of it could be seen, else what of it could not. */
  seitdem(art: Art): { readonly ganz: boolean; readonly satz: string } | undefined {
    const braucht = AN_FRISTEN[art] ?? [];
    const fehlt = this.luecken.fristen.filter(({ frist }) => braucht.includes(frist));
    if (fehlt.length === 0) return undefined;
    return {
      ganz: fehlt.length === braucht.length,
      satz: this.satz(fehlt.map((eine) => ({ fehlt: eine.fehlt, quellen: [] }))),
    };
  }

  /** Of figures by a field that has no column. */
  feld(id: FieldId): string | undefined {
    return this.luecken.felder.includes(id) ? this.satz([{ fehlt: [id], quellen: [] }]) : undefined;
  }

  /** Of a list: `ganz` where nothing on it was checked, else what of it was not. */
  liste(id: ListenId): { readonly ganz: boolean; readonly satz: string } | undefined {
    if (id === 'ueberfaellig' || id === 'bald_faellig') {
      const fehlt = this.luecken.fristen.map((eine) => ({ fehlt: eine.fehlt, quellen: [] }));
      return fehlt.length === 0 ? undefined : { ganz: fehlt.length === 2, satz: this.satz(fehlt) };
    }
    if (!BEFUNDLISTEN.some((liste) => liste === id)) return undefined;
    const fehlt = this.luecken.pruefungen.filter(({ code }) => befund(code).liste === id);
    return fehlt.length === 0 ? undefined : { ganz: this.luecken.listen.includes(id), satz: this.satz(fehlt) };
  }

  /** Names each missing source, and each missing field of a source that is there. */
  private satz(bedarf: readonly Bedarf[]): string {
    const { quellen: weg } = this.luecken;
    const quellen = new Set(bedarf.flatMap((eins) => eins.quellen));
    const felder = new Set<FieldId>();
    for (const id of bedarf.flatMap(({ fehlt }) => fehlt)) {
      const aus = field(id).from.filter((quelle) => weg.includes(quelle));
      if (aus.length === 0) felder.add(id);
      for (const quelle of aus) quellen.add(quelle);
    }
    return this.texte.nichtGeprueft([
      ...QUELLEN.filter((quelle) => quellen.has(quelle)).map((quelle) => QUELLE_NAME[quelle]),
      ...[...felder].map((id) => this.texte.spalteFehlt(this.messages.felder[id])),
    ]);
  }
}
