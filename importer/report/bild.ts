/**
 * Charts as crisp pictures (PNG, twice the size they are shown at) by resvg. Text is drawn with the font that comes
 * with the program, so that a picture looks the same on a machine without fonts.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BREITE, FARBEN, SCHRIFT } from './diagramm.ts';

/** Source Sans 3 by Adobe, SIL Open Font License 1.1. */
const SCHRIFTDATEI = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
const DICHTE = 2;

export interface Bild {
  readonly png: Buffer;
  /** Size at which it is to be shown, in pixels. */
  readonly breite: number;
  readonly hoehe: number;
}

/** Draws an SVG of `alsSvg`. */
export function alsBild(svg: string): Bild {
  const bild = zeichne(svg);
  return { png: Buffer.from(bild.asPng()), breite: bild.width / DICHTE, hoehe: bild.height / DICHTE };
}

const zeichne = await zeichner();

/** resvg for this machine; where there is no binary for it, the same as WebAssembly: slower, with the same pictures. */
async function zeichner() {
  const fontFiles = schriftdateien();
  const art = { background: FARBEN.grund, fitTo: { mode: 'width' as const, value: BREITE * DICHTE } };
  try {
    const { Resvg } = await import('@resvg/resvg-js');
    const font = { fontFiles, loadSystemFonts: fontFiles.length === 0, defaultFontFamily: SCHRIFT };
    return (svg: string) => new Resvg(svg, { ...art, font }).render();
  } catch {
    const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
    await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
    const font = { fontBuffers: fontFiles.map((file) => readFileSync(file)), defaultFontFamily: SCHRIFT };
    return (svg: string) => new Resvg(svg, { ...art, font }).render();
  }
}

/** The font's file; none where the package is missing, then the fonts of the machine step in. */
function schriftdateien(): string[] {
  try {
    return [createRequire(import.meta.url).resolve(SCHRIFTDATEI)];
  } catch {
    return [];
  }
}
