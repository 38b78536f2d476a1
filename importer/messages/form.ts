/** The shape of texts: the same keys and parameters, with other words. */
export type Form<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Form<R>
    : { readonly [K in keyof T]: Form<T[K]> };
