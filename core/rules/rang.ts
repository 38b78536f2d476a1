/**
 * Precedence of the routes, smallest first: the one place that says what the numbers mean. The order of the ranks
 * replaces the order of the rows on page 3 ("the first row that matches wins"); within one rank at most one route
 * matches a row on a day.
 */
export const RANG = {
  /** What a house has ruled, in the order of its file (page 9). */
  haus: 0,
  /** A matter with a Stelle of its own, whatever the channel: Inga, BBiE, OS AlgPlus, KRM … */
  eigene_stelle: 1,
  /** A channel together with a matter. */
  kanal_und_anliegen: 2,
  /**
   * Later steps within the same channel and matter, where the earlier one is asked first: the earlier status
   * (003-05, then 002-03), and what keeps the SC from taking an application (004-45 to 004-48; the last two never meet).
   */
  zweiter_schritt: 3,
  dritter_schritt: 4,
  /** What remains of the channel, or of the channel and its matter. */
  rest: 9,
} as const;
