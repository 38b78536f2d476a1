/**
 * The proposal as a profile with comments: what it says counts at once, what is only perhaps so stands behind `//`, so
 * that taking the two strokes away is all there is to do. Source: page 5 (`neufall profil`).
 */
import { type FieldId, field, QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import type { ListName } from '../../core/fields/lists.ts';
import { addTo, getOrMake } from '../../core/maps.ts';
import type { CliMessages } from '../messages/messages.ts';
import type { Dateivorschlag, Profilvorschlag, Wortvorschlag } from './vorschlag.ts';

const json = (value: unknown) => JSON.stringify(value);
const einzeilig = (text: string) => text.replaceAll(/\s+/g, ' ');

/** The text of the file. Every entry ends with a comma: any may be taken out or in. */
export function profilText(vorschlag: Profilvorschlag, t: CliMessages['profil']): string {
  const { name, konstanten, muster, ueberspringen, ohneSpalte } = vorschlag;
  const moegliche = ohneSpalte.flatMap(({ feld, konstante }) =>
    konstante === undefined || konstanten.has(feld) ? [] : [`// ${json(feld)}: ${json(konstante)},`],
  );
  return [
    ...t.datei.kopf.map((zeile) => `// ${zeile}`),
    '{',
    `  "name": ${json(name)},`,
    ...objekt(
      'felder',
      QUELLEN.flatMap((quelle) => felder(vorschlag, quelle, t)),
    ),
    ...objekt('woerter', woerter(vorschlag.woerter, t)),
    ...objekt('konstanten', [...[...konstanten].map(([feld, wert]) => `${json(feld)}: ${json(wert)},`), ...moegliche]),
    ...objekt(
      'dateien',
      QUELLEN.flatMap((quelle) => (muster[quelle] === undefined ? [] : [`${json(quelle)}: ${json(muster[quelle])},`])),
    ),
    ...(ueberspringen.length === 0 ? [] : [`  "ueberspringen": ${json(ueberspringen)},`]),
    '}',
    '',
  ].join('\n');
}

const eingerueckt = (zeilen: readonly string[]) => zeilen.map((zeile) => `  ${zeile}`);

/** A key whose value is an object of these lines; none without lines. */
function objekt(name: string, zeilen: readonly string[]): readonly string[] {
  return zeilen.length === 0 ? [] : eingerueckt([`${json(name)}: {`, ...eingerueckt(zeilen), '},']);
}

/** Files of one source have the same header: the first one speaks for all. */
function felder({ dateien }: Profilvorschlag, quelle: Quelle, t: CliMessages['profil']): readonly string[] {
  const datei = dateien.find((eine) => eine.quelle === quelle);
  if (datei === undefined) return [];
  const { zugeordnet, uebrig } = datei;
  const titel = (spalte: number) => datei.datei.spalten[spalte]?.titel ?? '';
  const fremd = uebrig
    .filter(({ vielleicht }) => vielleicht === undefined)
    .map(({ spalte }) => einzeilig(titel(spalte)));
  return [
    `// ${t.datei.quelle(einzeilig(datei.datei.datei), zugeordnet.length)}`,
    `${json(quelle)}: {`,
    ...eingerueckt([
      ...zugeordnet.map((eine) => `${json(eine.feld)}: ${json(titel(eine.spalte))}, // ${grund(eine, t)}`),
      ...uebrig.flatMap(({ spalte, vielleicht }) =>
        vielleicht === undefined ? [] : [`// ${json(vielleicht)}: ${json(titel(spalte))}, // ${t.datei.vielleicht}`],
      ),
      ...(fremd.length === 0 ? [] : [`// ${t.datei.fremd(fremd)}`]),
    ]),
    '},',
  ];
}

function grund({ grund, unpassend }: Dateivorschlag['zugeordnet'][number], t: CliMessages['profil']): string {
  return unpassend ? `${t.grund[grund]}; ${t.unpassend}` : t.grund[grund];
}

/** By list and word; the words that nobody could place as comments. */
function woerter(alle: readonly Wortvorschlag[], t: CliMessages['profil']): readonly string[] {
  const listen = new Map<ListName, Wortvorschlag[]>();
  for (const eine of alle) {
    const { type } = field(eine.feld);
    if (typeof type === 'object') addTo(listen, type.list, eine);
  }
  return [...listen].flatMap(([list, felder]) => {
    const worte = felder.flatMap((eine) => eine.worte);
    const ziele = new Map<string, Set<string>>();
    for (const { wort, vorschlag } of worte) {
      if (vorschlag !== undefined) getOrMake(ziele, vorschlag, () => new Set<string>()).add(wort);
    }
    const offen = worte.filter(({ vorschlag }) => vorschlag === undefined);
    const zeilen = [
      ...[...ziele].map(([ziel, eigene]) => `${json(ziel)}: ${json([...eigene])},`),
      ...offen.map(({ wort, anzahl }) => `// ${t.datei.wort(einzeilig(wort), anzahl)}`),
    ];
    return zeilen.length === 0 ? [] : [`${json(list)}: {`, ...eingerueckt(zeilen), '},'];
  });
}

/** The label by which a person knows a field. */
export const feldName = (id: FieldId) => field(id).labels[0];
