/**
 * Pages for tests in a browser, made from TypeScript.
 */
import { build, type Rolldown } from 'vite';

/** One script for a browser, made from a TypeScript file with all that it imports. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const code = outputs
    .filter(isOutput)
    .flatMap(({ output }) => output.flatMap((part) => ('code' in part ? part.code : [])));
  return code.join('\n');
}

const isOutput = (result: object): result is Rolldown.RolldownOutput => 'output' in result;
