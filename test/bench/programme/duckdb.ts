/**
 * The same tenth in DuckDB's SQL with two threads (auftrag.ts). Arguments: where the package lies, the Auftrag. Prints what was
 * counted.
 */
import { readFileSync } from 'node:fs';
import { QUELLEN } from '../../../core/fields/declarations.ts';
import type { Auftrag, Gezaehlt } from '../auftrag.ts';

/** What is used of `@duckdb/node-api`, which is no package of this project. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<Instance> };
}
interface Instance {
  connect(): Promise<{
    run(sql: string): Promise<unknown>;
    runAndReadAll(sql: string): Promise<{ getRowsJson(): readonly (readonly unknown[])[] }>;
  }>;
}

const [paket = '', path = ''] = process.argv.slice(2);
const { DuckDBInstance } = (await import(paket)) as DuckDb;
const auftrag = JSON.parse(readFileSync(path, 'utf8')) as Auftrag;
const db = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();

const text = (wert: string) => `'${wert.replaceAll("'", "''")}'`;
const name = (spalte: string) => `"${spalte.replaceAll('"', '""')}"`;
const zahl = async (sql: string) => Number((await db.runAndReadAll(sql)).getRowsJson()[0]?.[0]);

await db.run(`
  create macro plausibel(tag) as case when tag between date '1900-01-01' and date '2100-12-31' then tag end;
  create macro als_tag(t) as plausibel(try_strptime(left(trim(t), 10), ['%d.%m.%Y', '%Y-%m-%d'])::date);
  create macro gefaltet(t) as upper(regexp_replace(t, '[\\s-]', '', 'g'));
  create table kalender as
    select tag, arbeitstag, (sum(arbeitstag::int) over (order by tag))::int as nr
    from (
      select t::date as tag,
        dayofweek(t) between 1 and 5 and t::date not in (${auftrag.frei.map((tag) => `date ${text(tag)}`)}) as arbeitstag
      from generate_series(timestamp '1900-01-01', timestamp '2101-12-31', interval 1 day) as s(t)
    );
  create table fristen as
    select von.tag, bis.tag as frist
    from kalender as von join kalender as bis on bis.arbeitstag and bis.nr = von.nr + ${auftrag.arbeitstage};
`);

const saetze = { verbis: 0, allegro: 0, step: 0 };
let tage = 0;
for (const quelle of QUELLEN) {
  const [nummer, ...rest] = auftrag.schluessel[quelle].map(name);
  const spalten = auftrag.tage[quelle].map(name);
  await db.run(`
    create table roh as select * from read_csv(${text(auftrag.exporte[quelle])},
      delim = ';', header = true, quote = '"', escape = '"', all_varchar = true);
    create table ${quelle} as
      select * exclude (satz) replace (${spalten.map((spalte) => `als_tag(${spalte}) as ${spalte}`)}), satz
      from (
        select * replace (upper(regexp_replace(${nummer}, '\\s', '', 'g')) as ${nummer}), rowid as satz from roh
      )
      where regexp_full_match(${nummer}, '[0-9]{3}[A-Z][0-9]{6}')
      qualify row_number() over (partition by ${[nummer, ...rest]} order by satz) = 1;
  `);
  saetze[quelle] = await zahl('select count(*) from roh');
  tage += await zahl(`select ${spalten.map((spalte) => `count(${spalte})`).join(' + ')} from ${quelle}`);
  await db.run('drop table roh');
}

await db.run(`
  create table faelle as
  with s as (
    select *, case when neu then row_number() over (partition by "Kundennummer", neu order by "Eingang am" nulls last, satz) end as k
    from (
      select *, coalesce(gefaltet("Anliegen") = 'NEUANTRAG', false)
        and coalesce(gefaltet("Rechtskreis") not in ('SGBIII', 'III', 'SGB3', '3', 'FAMILIENKASSE'), true) as neu
      from step
    )
  ), a as (
    select *, row_number() over (partition by "Kundennummer" order by "Antragsdatum" nulls last, satz) as k from allegro
  ), paare as (
    select coalesce(s."Kundennummer", a."Kundennummer") as "Kundennummer", coalesce(s.neu, true) as neu,
      "BG-Nummer", "Rechtskreis", "Anliegen", "Zugangskanal", "Eingang am", "Antragsdatum", "Antragsart"
    from s full join a on s."Kundennummer" = a."Kundennummer" and s.k = a.k
  ), alle as (
    select coalesce(p."Kundennummer", v."Kundennummer") as "Kundennummer", coalesce(p.neu, false) as neu,
      coalesce("Antragsdatum", "ALG II beantragt am") as "Antragsdatum",
      "BG-Nummer", "Rechtskreis", "Anliegen", "Zugangskanal", "Eingang am", "Antragsart", "Team", "Hauptbetreuer"
    from paare as p full join verbis as v on p."Kundennummer" = v."Kundennummer"
  )
  select alle.*, case when neu then fristen.frist end as "Frist"
  from alle left join fristen on fristen.tag = "Antragsdatum";
  copy (
    select ${auftrag.spalten.map(name)} from faelle order by "Kundennummer", "Antragsdatum" nulls last, "Eingang am" nulls last
  ) to ${text(auftrag.aus)} (header, delimiter ';');
`);

const gezaehlt: Gezaehlt = {
  saetze,
  tage,
  faelle: await zahl('select count(*) from faelle'),
  antraege: await zahl('select count(*) from faelle where neu'),
};
console.log(JSON.stringify(gezaehlt));
