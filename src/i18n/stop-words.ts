import type { Key } from './catalogue.ts';
import type { Translate } from './translator.ts';

type ActivityWord<K> = K extends `words.activity.${infer Type}` ? Type : never;

interface Hours {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Stop {
  readonly id: string;
  readonly title: string;
  readonly type?: ActivityWord<Key> | undefined;
  readonly host: string;
  readonly about: string;
  readonly time: Hours;
}

interface Around {
  readonly place?: string | undefined;
  readonly case?: string | undefined;
  readonly host?: string | undefined;
  readonly leads?: readonly string[] | undefined;
  readonly weave?: number | undefined;
  readonly invented?: 'stop' | 'hours' | undefined;
}

/** Address, hour, title and small words of a stop, as a `StopRow` shows them. */
export function stopRow(t: Translate, stop: Stop, around: Around) {
  const { from = '' } = stop.time;
  return {
    href: `/stop/${stop.id}`,
    type: stop.type,
    title: titleOfStop(t, stop),
    time: from,
    details: [
      ...(from ? [] : [t('today.noTime')]),
      ...detailsOfStop(t, stop, around),
      ...(around.invented === 'stop' ? [t('words.invented')] : []),
      ...(around.invented === 'hours' && from ? [t('today.inventedHours')] : []),
    ],
    weave: around.weave,
    hours: timeOfStop(t, stop.time),
    paper: paperOfStop(t, stop, around),
  };
}

/** What nobody can look up on paper: who hosts, and what was written for those who come, such as what to bring. */
function paperOfStop(t: Translate, stop: Stop, around: Around): string[] {
  const host = !stop.host && around.host ? t('today.hosts', { host: around.host }) : '';
  return [host, stop.about.trim()].filter((words) => words !== '');
}

/** What kind of stop it is, in a word; empty where nobody said. */
export function kindOfStop(t: Translate, { type }: Pick<Stop, 'type'>): string {
  return type === undefined ? '' : t(`words.activity.${type}`);
}

/** What a stop is called: its own title, else its kind. */
export function titleOfStop(t: Translate, stop: Pick<Stop, 'title' | 'type'>): string {
  return stop.title || kindOfStop(t, stop) || t('words.untitledStop');
}

/** What stands under the title: kind, place, case, host and who leads, each once. */
function detailsOfStop(t: Translate, stop: Stop, around: Around): string[] {
  const title = titleOfStop(t, stop);
  const host = stop.host && t('today.hosts', { host: stop.host });
  const leads = around.leads?.length ? t('today.leads', { names: around.leads.join(', ') }) : '';
  const words = [kindOfStop(t, stop), around.place ?? '', around.case ?? '', host, leads];
  return [...new Set(words)].filter((word) => word !== '' && word !== title);
}

/** "08:30–10:30"; empty where nobody has said yet. */
export function timeOfStop(t: Translate, { from, to }: Hours): string {
  if (from && to) return t('words.fromTo', { from, to });
  if (from) return t('words.fromOnly', { from });
  return to ? t('words.toOnly', { to }) : '';
}
