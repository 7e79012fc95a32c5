/** What a field for a spreadsheet asks for. */
export const SHEET_FILES =
  '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
