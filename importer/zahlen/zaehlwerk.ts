/**
 * Counters that become figures: one `Zaehlwerk` for each week, period or run.
 */
import type { Frist } from '../../core/decide/fristen.ts';
import type { Bewegung, Fristzahlen, Zaehlung } from './daten.ts';
import { Tally } from './tally.ts';

/** Counts by word. */
export class Strichliste extends Tally<string> {
  addAll(zaehlung: Zaehlung): void {
    for (const [word, n] of Object.entries(zaehlung)) this.add(word, n);
  }
  ergebnis(): Zaehlung {
    return this.by(String);
  }
}

/** Counts by two words, joined by `|`. Each pair is joined once: a new text for each case would have to be hashed again. */
class Paarliste extends Strichliste {
  private readonly paare = new Map<string, Map<string, string>>();
  addPaar(eins: string, zwei: string): void {
    let nach = this.paare.get(eins);
    if (nach === undefined) {
      nach = new Map();
      this.paare.set(eins, nach);
    }
    let paar = nach.get(zwei);
    if (paar === undefined) {
      paar = `${eins}|${zwei}`;
      nach.set(zwei, paar);
    }
    this.add(paar);
  }
}

/** One deadline. */
class Fristwerk {
  erfuellt = 0;
  verspaetet = 0;
  ueberfaellig = 0;
  offen = 0;
  nicht_messbar = 0;
  private readonly verbraucht = new Strichliste();

  /** @param tage working days used, where it is done */
  frist({ status }: Frist, tage: number | undefined): void {
    if (status === 'erfüllt') this.erfuellt++;
    else if (status === 'verspätet') this.verspaetet++;
    else if (status === 'überfällig') this.ueberfaellig++;
    else if (status === 'offen' || status === 'bald fällig') this.offen++;
    else if (status === 'nicht messbar') this.nicht_messbar++;
    if (tage !== undefined) this.verbraucht.add(String(tage));
  }

  dazu(zahlen: Fristzahlen): void {
    this.erfuellt += zahlen.erfuellt;
    this.verspaetet += zahlen.verspaetet;
    this.ueberfaellig += zahlen.ueberfaellig;
    this.offen += zahlen.offen;
    this.nicht_messbar += zahlen.nicht_messbar;
    this.verbraucht.addAll(zahlen.verbraucht);
  }

  ergebnis(): Fristzahlen {
    const { erfuellt, verspaetet, ueberfaellig, offen, nicht_messbar, verbraucht } = this;
    return { erfuellt, verspaetet, ueberfaellig, offen, nicht_messbar, verbraucht: verbraucht.ergebnis() };
  }
}

const LISTEN = ['kanal', 'altersgruppe', 'team', 'stelle', 'route', 'anliegen', 'kanal_sgb3'] as const;

export class Zaehlwerk {
  neu = 0;
  zu_pruefen = 0;
  readonly kanal = new Strichliste();
  readonly altersgruppe = new Strichliste();
  readonly team = new Strichliste();
  readonly stelle = new Strichliste();
  readonly route = new Paarliste();
  readonly anliegen = new Paarliste();
  readonly kanal_sgb3 = new Strichliste();
  readonly erstberatung = new Fristwerk();
  readonly entscheidung = new Fristwerk();

  dazu(bewegung: Bewegung): void {
    this.neu += bewegung.neu;
    this.zu_pruefen += bewegung.zu_pruefen;
    // A week that an earlier version wrote does not have them all.
    for (const name of LISTEN) this[name].addAll(bewegung[name] ?? {});
    this.erstberatung.dazu(bewegung.erstberatung);
    this.entscheidung.dazu(bewegung.entscheidung);
  }

  ergebnis(): Bewegung {
    return {
      neu: this.neu,
      zu_pruefen: this.zu_pruefen,
      kanal: this.kanal.ergebnis(),
      altersgruppe: this.altersgruppe.ergebnis(),
      team: this.team.ergebnis(),
      stelle: this.stelle.ergebnis(),
      route: this.route.ergebnis(),
      anliegen: this.anliegen.ergebnis(),
      kanal_sgb3: this.kanal_sgb3.ergebnis(),
      erstberatung: this.erstberatung.ergebnis(),
      entscheidung: this.entscheidung.ergebnis(),
    };
  }
}

/** The figures of several weeks together. */
export function summe(bewegungen: Iterable<Bewegung>): Bewegung {
  const werk = new Zaehlwerk();
  for (const bewegung of bewegungen) werk.dazu(bewegung);
  return werk.ergebnis();
}
