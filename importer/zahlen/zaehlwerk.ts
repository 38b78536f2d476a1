/**
 * Counters that become figures: one `Zaehlwerk` for each week, period or run.
 */
import type { FristStatus } from '../../core/decide/fristen.ts';
import type { Zustaendigkeit } from '../../core/decide/route.ts';
import { getOrMake } from '../../core/maps.ts';
import type { Bewegung, Fristzahlen, Zaehlung } from './daten.ts';
import { inReihenfolge, Tally } from './tally.ts';

/** Counts by word. */
export class Strichliste extends Tally<string> {
  addAll(zaehlung: Zaehlung): void {
    for (const [word, n] of Object.entries(zaehlung)) this.add(word, n);
  }
  ergebnis(): Zaehlung {
    return inReihenfolge(this.stand());
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
  frist(status: FristStatus, tage: number | undefined): void {
    if (status === 'überfällig') this.ueberfaellig++;
    else if (status === 'erfüllt') this.erfuellt++;
    else if (status === 'verspätet') this.verspaetet++;
    else if (status === 'offen' || status === 'bald fällig') this.offen++;
    else if (status === 'nicht messbar') this.nicht_messbar++;
    if (tage !== undefined && status !== 'überfällig') this.verbraucht.add(String(tage));
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

const neueListe = () => new Strichliste();
type Wohin = Pick<Zustaendigkeit, 'stelle' | 'regel'>;

const LISTEN = ['kanal', 'altersgruppe', 'team', 'stelle', 'route', 'anliegen', 'kanal_sgb3'] as const;

export class Zaehlwerk {
  neu = 0;
  zu_pruefen = 0;
  readonly kanal = new Strichliste();
  readonly altersgruppe = new Strichliste();
  readonly team = new Strichliste();
  private readonly stelle = new Strichliste();
  private readonly route = new Strichliste();
  private readonly anliegen = new Strichliste();
  readonly kanal_sgb3 = new Strichliste();
  readonly erstberatung = new Fristwerk();
  readonly entscheidung = new Fristwerk();
  /** By decision, one object for most cases, and Anliegen: added up at the end to what is counted by their words. */
  private readonly wohin = new Map<Wohin, Strichliste>();

  /** Who is in charge of a case, and of what. */
  zustaendig(wohin: Wohin, anliegen: string): void {
    getOrMake(this.wohin, wohin, neueListe).add(anliegen);
  }

  dazu(bewegung: Bewegung): void {
    this.neu += bewegung.neu;
    this.zu_pruefen += bewegung.zu_pruefen;
    // A week that an earlier version wrote does not have them all.
    for (const name of LISTEN) this[name].addAll(bewegung[name] ?? {});
    this.erstberatung.dazu(bewegung.erstberatung);
    this.entscheidung.dazu(bewegung.entscheidung);
  }

  ergebnis(): Bewegung {
    for (const [{ stelle, regel }, liste] of this.wohin) {
      for (const [anliegen, n] of liste.stand()) {
        this.stelle.add(stelle, n);
        this.route.add(`${stelle}|${regel}`, n);
        this.anliegen.add(`${anliegen}|${stelle}`, n);
      }
    }
    this.wohin.clear();
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
