/**
 * Charts: added from a range, placed, titled, listed, with their series.
 */
import { describe, expect, it } from 'vitest';
import { openExcel } from './node.ts';

const sheets = {
  Zahlen: [
    ['Status', 'Neu', 'Alt'],
    ['Frist läuft', 3, 1],
    ['Frist um', 2, 5],
  ],
};

describe('a chart', () => {
  it('has series with names, values and categories from its range', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Zahlen');
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'Übersicht';
      chart.title.text = 'Neufälle';
      chart.legend.position = 'Right';
      chart.axes.valueAxis.title.text = 'Fälle';
      chart.setPosition('E2', 'H10');
      chart.series.load('items/name');
      chart.series.getItemAt(0).format.fill.setSolidColor('#107C10');
      chart.load('name,chartType,left,top,width,height');
      chart.title.load('text');
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Neu', 'Alt']);
      const { name, chartType, left, top, width, height } = chart;
      expect({ name, chartType, left, top, width, height, title: chart.title.text }).toEqual({
        name: 'Übersicht',
        chartType: 'ColumnStacked',
        left: 192,
        top: 15,
        width: 192,
        height: 135,
        title: 'Neufälle',
      });
    });
    const [chart] = host.sheet('Zahlen').charts;
    expect(chart?.series.map(({ name, values, categories }) => ({ name, values, categories }))).toEqual([
      {
        name: 'Neu',
        values: { row: 1, column: 1, rows: 2, columns: 1 },
        categories: { row: 1, column: 0, rows: 2, columns: 1 },
      },
      {
        name: 'Alt',
        values: { row: 1, column: 2, rows: 2, columns: 1 },
        categories: { row: 1, column: 0, rows: 2, columns: 1 },
      },
    ]);
    expect(host.snapshot('Zahlen').more.charts).toEqual([
      {
        name: 'Übersicht',
        type: 'ColumnStacked',
        title: { text: 'Neufälle' },
        legend: { position: 'Right' },
        axes: { valueAxis: { title: { text: 'Fälle' } } },
      },
    ]);
  });

  it('is found by name, counted, given other data, and deleted', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem('Zahlen');
      const source = context.workbook.worksheets.getItem('Zahlen').getRange('A1:B3');
      charts.add('Pie', source);
      charts.add('Line', source);
      const second = charts.getItem('Diagramm 2').load('chartType');
      const none = charts.getItemOrNullObject('Diagramm 3');
      const series = second.series.add('Gesamt');
      series.setValues(source);
      await context.sync();
      expect([second.chartType, none.isNullObject]).toEqual(['Line', true]);
      charts.getItem('Diagramm 1').delete();
      const count = charts.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
    expect(host.sheet('Zahlen').charts[0]?.series.map(({ name }) => name)).toEqual(['Neu', 'Gesamt']);
  });
});
