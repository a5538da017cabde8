const MILLISECONDS_A_DAY = 86_400_000;
/** Serial 0 of the 1900 date system as the calendar counts it, for dates from 1900-03-01 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of an ISO 8601 date or time as cells of type `d` hold it; `undefined` for anything else. */
export function serialOfIsoDate(text: string): number | undefined {
  const match = /^\s*(?!\s)(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?\s*$/.exec(text);
  if (!match || (match[1] === undefined && match[4] === undefined)) return undefined;
  const days = match[1]
    ? (Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) - EPOCH) / MILLISECONDS_A_DAY
    : 0;
  const seconds = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  return days + seconds / 86_400;
}
