/**
 * The mutants of a source file: one small change each, of the kinds that a person gets wrong. A test has to notice it.
 * Types are left alone, and so are texts: those of the catalogues are compared elsewhere.
 */
import { parseAst } from 'vite';

/** `text` in place of the characters from `from` up to `to`. */
export interface Mutant {
  readonly art: Art;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export type Art =
  | 'vergleich'
  | 'grenze'
  | 'logik'
  | 'rechnung'
  | 'bedingung'
  | 'wahrheit'
  | 'zahl'
  | 'anweisung'
  | 'aufruf';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

type Change = Pick<Mutant, 'art' | 'text'> & { readonly at?: Node };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** By operator: the others that take its place. */
const OPERATOREN: Readonly<Record<string, readonly [Art, string][]>> = {
  '<': [
    ['grenze', '<='],
    ['vergleich', '>='],
  ],
  '<=': [
    ['grenze', '<'],
    ['vergleich', '>'],
  ],
  '>': [
    ['grenze', '>='],
    ['vergleich', '<='],
  ],
  '>=': [
    ['grenze', '>'],
    ['vergleich', '<'],
  ],
  '===': [['vergleich', '!==']],
  '!==': [['vergleich', '===']],
  '&&': [['logik', '||']],
  '||': [['logik', '&&']],
  '+': [['rechnung', '-']],
  '-': [['rechnung', '+']],
  '*': [['rechnung', '/']],
  '/': [['rechnung', '*']],
  '%': [['rechnung', '*']],
};
const AUFRUFE: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' };
/** Nodes of types that hold an expression. */
const MIT_AUSDRUCK = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

/** All mutants of a TypeScript source, in the order of the text. */
export function mutanten(source: string): readonly Mutant[] {
  const found: Mutant[] = [];
  const lines = source.split('\n');
  const starts = lines.map((_, at) => lines.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0));
  const visit = (node: Node): void => {
    for (const { art, text, at = node } of changes(node, source)) {
      const line = starts.findLastIndex((start) => start <= at.start) + 1;
      found.push({ art, line, from: at.start, to: at.end, text });
    }
    for (const child of children(node)) visit(child);
  };
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node);
  return found.sort((a, b) => a.from - b.from);
}

function children(node: Node): readonly Node[] {
  if (node.type.startsWith('TS')) {
    return MIT_AUSDRUCK.has(node.type) && isNode(node['expression']) ? [node['expression']] : [];
  }
  // Keys and the paths of imports are no values.
  const skip =
    node.type === 'Property' && node['computed'] !== true ? 'key' : node.type.startsWith('Import') ? 'source' : '';
  return Object.entries(node).flatMap(([key, value]) => (key === skip ? [] : [value].flat().filter(isNode)));
}

function changes(node: Node, source: string): readonly Change[] {
  const text = ({ start, end }: Node) => source.slice(start, end);
  const exchanged = (whole: Node, left: Node, operator: string, other: string) => {
    const at = source.indexOf(operator, left.end);
    return `(${source.slice(whole.start, at)}${other}${source.slice(at + operator.length, whole.end)})`;
  };
  const { left, right, test, argument, operator, callee, value, expression } = node;
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      if (!isNode(left) || !isNode(right) || (operator === '+' && [left, right].some(isText))) return [];
      return (OPERATOREN[String(operator)] ?? []).map(([art, other]) => ({
        art,
        text: exchanged(node, left, String(operator), other),
      }));
    case 'UnaryExpression':
      return operator === '!' && isNode(argument) ? [{ art: 'logik', text: `(${text(argument)})` }] : [];
    case 'ConditionalExpression':
    case 'IfStatement':
      return isNode(test) ? ['true', 'false'].map((one) => ({ art: 'bedingung', text: one, at: test })) : [];
    case 'Literal':
      if (typeof value === 'boolean') return [{ art: 'wahrheit', text: String(!value) }];
      return typeof value === 'number' ? [{ art: 'zahl', text: `${value + 1}` }] : [];
    case 'ExpressionStatement':
      return isNode(expression) && expression.type !== 'Literal' ? [{ art: 'anweisung', text: ';' }] : [];
    case 'CallExpression':
      return isNode(callee) && callee.type === 'MemberExpression' && isNode(callee['property'])
        ? renamed(callee['property'], text(callee['property']))
        : [];
    default:
      return [];
  }
}

const renamed = (at: Node, name: string): readonly Change[] =>
  Object.hasOwn(AUFRUFE, name) ? [{ art: 'aufruf', text: AUFRUFE[name] ?? '', at }] : [];

/** Joining texts has no other way round. */
const isText = ({ type, value }: Node): boolean =>
  type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string');
