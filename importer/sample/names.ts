/**
 * Names of people who do not exist, drawn from common ones, and the teams and advisers who look after them.
 * The lists hold what breaks in practice: umlauts, ß, hyphens, blanks, letters that only Windows-1252 has (Š, ž).
 */
import { pick, type Random } from './random.ts';

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

const NACHNAMEN = list(`
  Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Schäfer, Koch, Bauer, Richter,
  Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann, Braun, Krüger, Hofmann, Hartmann, Lange, Schmitt, Werner, Krause,
  Meier, Lehmann, Schmid, Schulze, Maier, Köhler, Herrmann, König, Walter, Mayer, Huber, Kaiser, Fuchs, Peters, Lang,
  Scholz, Möller, Weiß, Jung, Hahn, Schubert, Vogel, Friedrich, Keller, Günther, Frank, Berger, Winkler, Roth, Beck,
  Lorenz, Baumann, Franke, Albrecht, Schuster, Simon, Ludwig, Böhm, Winter, Kraus, Martin, Schumacher, Krämer, Vogt,
  Stein, Jäger, Otto, Sommer, Groß, Seidel, Heinrich, Brandt, Haas, Schreiber, Graf, Schulte, Dietrich, Ziegler, Kuhn,
  Kühn, Pohl, Engel, Horn, Busch, Bergmann, Thomas, Voigt, Sauer, Arnold, Wolff, Pfeiffer, Noack, Nowak, Kowalski,
  Lewandowski, Yilmaz, Kaya, Öztürk, Sahin, Demir, Nguyen, Tran, Kovalenko, Shevchenko, Al Hamad, Hussein, Haddad,
  Ivanova, Popescu, Škoda, Žižka, Lehmann-Krüger, Müller-Weiß, von der Heide, Groß-Albrecht
`);

const VORNAMEN = list(`
  Anna, Maria, Lena, Laura, Julia, Sarah, Lisa, Katharina, Sophie, Marie, Johanna, Hannah, Emma, Mia, Emilia, Lea, Clara,
  Charlotte, Nele, Jana, Sabine, Petra, Monika, Andrea, Claudia, Susanne, Birgit, Heike, Martina, Kerstin, Silke, Anja,
  Katrin, Nicole, Stefanie, Jasmin, Melanie, Yvonne, Antje, Käthe, Jördis, Fatima, Aylin, Olena, Oksana, Thi Mai, Amira,
  Michael, Thomas, Andreas, Stefan, Christian, Markus, Martin, Frank, Jörg, Jürgen, Uwe, Holger, Torsten, Sven, Dirk,
  Jens, Mario, René, Ronny, Maik, Daniel, Tobias, Florian, Lukas, Jonas, Leon, Finn, Paul, Elias, Noah, Ben, Felix, Max,
  Moritz, Jan, Tim, Niklas, Philipp, Björn, Götz, Günter, Karl-Heinz, Hans-Jürgen, Mehmet, Mustafa, Ahmad, Omar, Dmytro,
  Andrij, Piotr, Van Minh
`);

export function nachname(random: Random): string {
  return pick(random, NACHNAMEN);
}

export function vorname(random: Random): string {
  return pick(random, VORNAMEN);
}

/** An adviser's code and name, and the team. */
export interface Betreuer {
  readonly hauptbetreuer: string;
  readonly team: string;
}

const TEAM_SIZE = 8;

/**
 * The advisers of one side of the house.
 * @param rolle code before the number, e.g. `IFK`
 * @param firstTeam number of the first team
 */
export function createBetreuer(rolle: string, bereich: string, firstTeam: number, count: number): readonly Betreuer[] {
  return Array.from({ length: count }, (_, i) => {
    const team = firstTeam + Math.floor(i / TEAM_SIZE);
    const name = NACHNAMEN[(i * 7 + firstTeam) % NACHNAMEN.length];
    return { hauptbetreuer: `${rolle} ${team}-0${(i % TEAM_SIZE) + 1} ${name}`, team: `${bereich} ${team}` };
  });
}
