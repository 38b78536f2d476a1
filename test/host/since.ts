/**
 * Since which requirement set a member exists, as the client library itself says it: ExcelApi unless another set is named.
 * Members without an entry belong to the set of what leads to them. Made from @microsoft/office-js 1.1.110; the test
 * beside compares it with the library.
 */
const MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Application: {
    '1.6': 'suspendApiCalculationUntilNextSync',
    '1.8': '_GetWorkbookCreatedById createWorkbook',
    '1.9': 'calculationEngineVersion calculationState iterativeCalculation ribbon suspendScreenUpdatingUntilNextSync',
    '1.11': 'cultureInfo decimalSeparator thousandsSeparator useSystemSeparators',
  },
  AutoFilter: {
    '1.14': 'clearColumnCriteria',
  },
  Chart: {
    '1.2': 'getImage worksheet',
    '1.7': 'chartType id showAllFieldButtons',
    '1.8':
      '_RegisterActivatedEvent _RegisterDeactivatedEvent _UnregisterActivatedEvent _UnregisterDeactivatedEvent ' +
      'categoryLabelLevel displayBlanksAs plotArea plotBy plotVisibleOnly seriesNameLevel ' +
      'showDataLabelsOverMaximum style',
    '1.9': 'activate pivotOptions',
    '1.14': 'getDataTable getDataTableOrNullObject',
  },
  ChartAreaFormat: {
    '1.7': 'border',
    '1.9': 'colorScheme roundedCorners',
  },
  ChartAxes: {
    '1.7': 'getItem',
  },
  ChartAxis: {
    '1.7':
      'axisGroup baseTimeUnit categoryType crosses crossesAt customDisplayUnit displayUnit height left logBase ' +
      'majorTickMark majorTimeUnitScale minorTickMark minorTimeUnitScale reversePlotOrder scaleType ' +
      'setCategoryNames setCrossesAt setCustomDisplayUnit showDisplayUnitLabel tickLabelPosition ' +
      'tickLabelSpacing tickMarkSpacing top type visible width',
    '1.8':
      'alignment isBetweenCategories multiLevel numberFormat offset position positionAt setPositionAt ' +
      'textOrientation',
    '1.9': 'linkNumberFormat',
  },
  ChartAxisFormat: {
    '1.8': 'fill',
  },
  ChartAxisTitle: {
    '1.8': 'setFormula',
    '1.12': 'textOrientation',
  },
  ChartAxisTitleFormat: {
    '1.8': 'border fill',
  },
  ChartBorder: {
    '1.8': 'clear',
  },
  ChartCollection: {
    '1.4': 'getCount getItemOrNullObject',
    '1.8':
      '_RegisterActivatedEvent _RegisterAddedEvent _RegisterDeactivatedEvent _RegisterDeletedEvent ' +
      '_UnregisterActivatedEvent _UnregisterAddedEvent _UnregisterDeactivatedEvent _UnregisterDeletedEvent',
  },
  ChartDataLabelFormat: {
    '1.8': 'border',
  },
  ChartDataLabels: {
    '1.8': 'autoText horizontalAlignment numberFormat textOrientation verticalAlignment',
    '1.9': 'linkNumberFormat',
  },
  ChartLegend: {
    '1.7': 'height left legendEntries showShadow top width',
  },
  ChartLegendFormat: {
    '1.8': 'border',
  },
  ChartLineFormat: {
    '1.7': 'lineStyle weight',
  },
  ChartSeries: {
    '1.7':
      'chartType delete doughnutHoleSize filtered gapWidth hasDataLabels markerBackgroundColor ' +
      'markerForegroundColor markerSize markerStyle plotOrder setBubbleSizes setValues setXAxisValues ' +
      'showShadow smooth trendlines',
    '1.8':
      'axisGroup dataLabels explosion firstSliceAngle invertIfNegative overlap secondPlotSize splitType ' +
      'varyByCategories',
    '1.9':
      'binOptions boxwhiskerOptions bubbleScale gradientMaximumColor gradientMaximumType gradientMaximumValue ' +
      'gradientMidpointColor gradientMidpointType gradientMidpointValue gradientMinimumColor ' +
      'gradientMinimumType gradientMinimumValue gradientStyle invertColor mapOptions parentLabelStrategy ' +
      'showConnectorLines showLeaderLines splitValue xErrorBars yErrorBars',
    '1.12': 'getDimensionValues',
    '1.15': 'getDimensionDataSourceString getDimensionDataSourceType',
  },
  ChartSeriesCollection: {
    '1.4': 'getCount',
    '1.7': 'add',
  },
  ChartTitle: {
    '1.7':
      'getSubstring height horizontalAlignment left position setFormula showShadow textOrientation top ' +
      'verticalAlignment width',
  },
  ChartTitleFormat: {
    '1.7': 'border',
  },
  ConditionalFormat: {
    '1.9': 'getRanges',
  },
  ConditionalFormatCollection: {
    '1.14': 'getItemOrNullObject',
  },
  CultureInfo: {
    '1.12': 'datetimeFormat',
  },
  CustomFunctionManager: {
    'CustomFunctions 1.3': 'register',
  },
  CustomFunctions: {
    'CustomFunctions 1.4': '_GetEnabledFeatures setInvocationArrayResults',
  },
  DataValidation: {
    '1.9': 'getInvalidCells getInvalidCellsOrNullObject',
  },
  DynamicRibbon: {
    'DynamicRibbon 1.2': 'executeRequestCreate',
  },
  NamedItem: {
    '1.4': 'comment delete getRangeOrNullObject scope worksheet worksheetOrNullObject',
    '1.7': 'arrayValues formula',
  },
  NamedItemCollection: {
    '1.4': 'add addFormulaLocal getCount getItemOrNullObject',
  },
  Range: {
    '1.2': 'columnHidden formulasR1C1 hidden merge rowHidden sort unmerge',
    '1.3':
      '_ValidateArraySize getColumnsAfter getColumnsBefore getResizedRange getRowsAbove getRowsBelow ' +
      'getVisibleView',
    '1.4': 'getIntersectionOrNullObject getUsedRangeOrNullObject',
    '1.6': 'calculate conditionalFormats',
    '1.7':
      'getAbsoluteResizedRange getImage getSurroundingRegion hyperlink isEntireColumn isEntireRow ' +
      'numberFormatLocal showCard style',
    '1.8': 'dataValidation',
    '1.9':
      'autoFill convertDataTypeToText convertToLinkedDataType copyFrom find findOrNullObject flashFill ' +
      'getCellProperties getColumnProperties getRowProperties getSpecialCells getSpecialCellsOrNullObject ' +
      'getTables linkedDataTypeState removeDuplicates replaceAll setCellProperties setColumnProperties setDirty ' +
      'setRowProperties showTeachingCallout',
    '1.10': 'group height hideGroupDetails left showGroupDetails top ungroup width',
    '1.11': 'moveTo',
    '1.12':
      'getDirectPrecedents getPivotTables getSpillParent getSpillParentOrNullObject getSpillingToRange ' +
      'getSpillingToRangeOrNullObject hasSpill numberFormatCategories savedAsArray',
    '1.13': 'getDirectDependents getExtendedRange getMergedAreasOrNullObject getRangeEdge',
    '1.14': 'getPrecedents',
    '1.15': 'getDependents getNumberFormatProperties getSurroundingDataRegion',
    'ExcelApiOnline 1.1': 'getDataClassificationIds getMergedAreas',
  },
  RangeBorder: {
    '1.9': 'tintAndShade',
  },
  RangeBorderCollection: {
    '1.9': 'tintAndShade',
  },
  RangeFill: {
    '1.9': 'pattern patternColor patternTintAndShade tintAndShade',
  },
  RangeFont: {
    '1.9': 'strikethrough subscript superscript tintAndShade',
  },
  RangeFormat: {
    '1.2': 'autofitColumns autofitRows columnWidth protection rowHeight',
    '1.7': 'textOrientation useStandardHeight useStandardWidth',
    '1.9': 'autoIndent indentLevel readingOrder shrinkToFit',
    '1.11': 'adjustIndent',
  },
  RangeViewCollection: {
    '1.4': 'getCount',
  },
  Runtime: {
    '1.8': 'enableEvents',
  },
  Table: {
    '1.2': 'clearFilters convertToRange reapplyFilters sort worksheet',
    '1.3': 'highlightFirstColumn highlightLastColumn showBandedColumns showBandedRows showFilterButton',
    '1.7':
      '_RegisterDataChangedEvent _RegisterSelectionChangedEvent _UnregisterDataChangedEvent ' +
      '_UnregisterSelectionChangedEvent',
    '1.8': 'legacyId',
    '1.9': 'autoFilter',
    '1.13': 'resize',
  },
  TableCollection: {
    '1.4': 'getCount getItemOrNullObject',
    '1.7': '_RegisterDataChangedEvent _UnregisterDataChangedEvent',
    '1.9': '_RegisterAddedEvent _RegisterDeletedEvent _UnregisterAddedEvent _UnregisterDeletedEvent',
  },
  TableColumn: {
    '1.2': 'filter',
  },
  TableColumnCollection: {
    '1.4': 'getCount getItemOrNullObject',
  },
  TableRowCollection: {
    '1.4': 'getCount',
    'ExcelApiOnline 1.1': 'deleteRows deleteRowsAt',
  },
  TableScopedCollection: {
    '1.14': 'getItemOrNullObject',
  },
  Workbook: {
    '1.2': 'functions',
    '1.3': '_V1Api pivotTables',
    '1.4': 'settings',
    '1.5': '_Runtime customXmlParts',
    '1.6': 'internalTest',
    '1.7': '_onMessage dataConnections getActiveCell name properties protection styles',
    '1.8': 'readOnly',
    '1.9':
      '_GetRangesForEventByReferenceId _GetRangesOrNullObjectForEventByReferenceId ' +
      '_RegisterAutoSaveSettingChangedEvent _UnregisterAutoSaveSettingChangedEvent autoSave ' +
      'calculationEngineVersion chartDataPointTrack getActiveChart getActiveChartOrNullObject ' +
      'getIsActiveCollabSession getSelectedRanges isDirty previouslySaved usePrecisionAsDisplayed',
    '1.10':
      'comments getActiveSlicer getActiveSlicerOrNullObject pivotTableStyles slicerStyles slicers tableStyles ' +
      'timelineStyles',
    '1.11': 'close save',
    '1.13': '_RegisterActivatedEvent _UnregisterActivatedEvent insertWorksheetsFromBase64',
    '1.14': 'queries',
    'ExcelApiOnline 1.1': 'enableOfficeScriptRecording linkedWorkbooks',
    'CustomFunctions 1.1': '_SetOsfControlContainerReadyForCustomFunctions registerCustomFunctions',
  },
  Worksheet: {
    '1.2': 'protection',
    '1.3': 'pivotTables',
    '1.4': 'getUsedRangeOrNullObject names',
    '1.5': 'getNext getNextOrNullObject getPrevious getPreviousOrNullObject',
    '1.6': 'calculate',
    '1.7':
      '_GetAnotherWorksheetById _GetSheetById _RegisterActivatedEvent _RegisterDataChangedEvent ' +
      '_RegisterDeactivatedEvent _RegisterSelectionChangedEvent _UnregisterActivatedEvent ' +
      '_UnregisterDataChangedEvent _UnregisterDeactivatedEvent _UnregisterSelectionChangedEvent copy ' +
      'freezePanes getRangeByIndexes standardHeight standardWidth tabColor',
    '1.8': '_RegisterCalculatedEvent _UnregisterCalculatedEvent showGridlines showHeadings',
    '1.9':
      '_RegisterFormatChangedEvent _UnregisterFormatChangedEvent autoFilter enableCalculation findAll ' +
      'findAllOrNullObject getRanges horizontalPageBreaks pageLayout replaceAll shapes verticalPageBreaks',
    '1.10':
      '_RegisterColumnSortedEvent _RegisterRowSortedEvent _RegisterSingleClickedEvent ' +
      '_UnregisterColumnSortedEvent _UnregisterRowSortedEvent _UnregisterSingleClickedEvent comments ' +
      'showOutlineLevels slicers visuals',
    '1.11': '_RegisterRowHiddenChangedEvent _UnregisterRowHiddenChangedEvent',
    '1.12': 'customProperties',
    '1.13': '_RegisterFormulaChangedEvent _UnregisterFormulaChangedEvent',
    '1.14': '_RegisterProtectionChangedEvent _UnregisterProtectionChangedEvent tabId',
    'ExcelApiOnline 1.1':
      '_RegisterEventNameChanged _RegisterEventVisibilityChanged _UnregisterEventNameChanged ' +
      '_UnregisterEventVisibilityChanged namedSheetViews',
  },
  WorksheetCollection: {
    '1.4': 'getCount getItemOrNullObject',
    '1.5': 'getFirst getLast',
    '1.7':
      '_RegisterActivatedEvent _RegisterAddedEvent _RegisterDeactivatedEvent _RegisterDeletedEvent ' +
      '_UnregisterActivatedEvent _UnregisterAddedEvent _UnregisterDeactivatedEvent _UnregisterDeletedEvent',
    '1.8': '_RegisterCalculatedEvent _UnregisterCalculatedEvent',
    '1.9':
      '_RegisterDataChangedEvent _RegisterFormatChangedEvent _RegisterSelectionChangedEvent ' +
      '_UnregisterDataChangedEvent _UnregisterFormatChangedEvent _UnregisterSelectionChangedEvent',
    '1.10':
      '_RegisterColumnSortedEvent _RegisterRowSortedEvent _RegisterSingleClickedEvent ' +
      '_UnregisterColumnSortedEvent _UnregisterRowSortedEvent _UnregisterSingleClickedEvent',
    '1.11': '_RegisterRowHiddenChangedEvent _UnregisterRowHiddenChangedEvent',
    '1.13': '_RegisterFormulaChangedEvent _UnregisterFormulaChangedEvent',
    '1.14': '_RegisterProtectionChangedEvent _UnregisterProtectionChangedEvent',
    'ExcelApiOnline 1.1':
      '_RegisterEventMoved _RegisterEventNameChanged _RegisterEventVisibilityChanged _UnregisterEventMoved ' +
      '_UnregisterEventNameChanged _UnregisterEventVisibilityChanged',
  },
};

/** By class and member, e.g. `SINCE['Range.getVisibleView']` is `1.3`. */
export const SINCE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(MEMBERS).flatMap(([className, versions]) =>
    Object.entries(versions).flatMap(([version, members]) =>
      members.split(' ').map((member) => [`${className}.${member}`, version]),
    ),
  ),
);
