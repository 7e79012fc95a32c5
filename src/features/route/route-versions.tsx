import { KeyDate, ROUTE_ID, routeOf } from '../../domain/route.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { FieldVersions } from './field-versions.tsx';

const FIELDS = {
  name: 'route.routeName',
  organiser: 'route.organiser',
  hosts: 'route.hosts',
  sponsors: 'route.sponsors',
  objectives: 'route.objectives',
  rules: 'route.rules',
  keyDates: 'route.keyDates',
} as const;

type RouteField = keyof typeof FIELDS;
const NAMES = ['name', 'organiser', 'hosts', 'sponsors', 'objectives', 'rules', 'keyDates'] as const;

/** What several people wrote about the route itself at once. */
export function RouteVersions({ item }: { item: Item }) {
  if (item.id !== ROUTE_ID) return null;
  return (
    <>
      {NAMES.map((field) => (
        <RouteFieldVersions key={field} item={item} field={field} />
      ))}
    </>
  );
}

/** The same for one field, to stand under it. */
export function RouteFieldVersions({ item, field }: { item: Item; field: RouteField }) {
  const { t } = useI18n();
  const show = useRouteWords();
  return (
    <FieldVersions item={item} field={field} label={t(FIELDS[field])} show={(value) => show(field, value)} />
  );
}

function useRouteWords(): (field: string, value: Json) => string {
  const { t, format } = useI18n();
  return (field, value) => {
    const route = routeOf({ [field]: value });
    const { maxMonths, awards, awardAmount, currency } = route.rules;
    const rules = [
      maxMonths === undefined ? '' : t('route.monthsAtMost', { count: maxMonths }),
      awards === undefined ? '' : t('route.awardsOf', { count: awards }),
      awardAmount === undefined ? '' : `${format.number(awardAmount)} ${currency}`,
    ];
    if (field === 'rules') return rules.filter((rule) => rule !== '').join(' · ');
    if (field === 'keyDates') return route.keyDates.map((each) => dateWords(each, format.fullDay)).join('\n');
    return typeof value === 'string' ? value : '';
  };
}

function dateWords({ date, title }: KeyDate, say: (date: string) => string): string {
  return [date && say(date), title].filter(Boolean).join(' · ');
}
