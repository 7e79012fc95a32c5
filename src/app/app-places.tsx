import { Circle, NotebookPen, Route, Sprout, Sun } from 'lucide';
import { useI18n } from '../i18n/provider.tsx';
import { useStore } from '../store/use-query.tsx';
import { Places } from '../ui/places.tsx';

/** Which place an address belongs to. */
const HOMES: readonly (readonly [place: string, addresses: RegExp])[] = [
  ['/today', /^\/(today)?$/],
  ['/notebook', /^\/(notebook|note|interview)(\/|$)/],
  ['/record', /^\/record$/],
  ['/plan', /^\/plan(\/|$)/],
  ['/route', /^\/(route|stop|case|place|person|organisation|team|guides?)(\/|$)/],
];

/** The five places: a bar under the thumb on phones, a rail on the desk. */
export function AppPlaces({ path }: { path: string }) {
  const { t } = useI18n();
  const { profile } = useStore();
  const home = HOMES.find(([, addresses]) => addresses.test(path))?.[0];
  const place = (href: string, label: string, icon: typeof Sun, record = false) => ({
    href,
    label,
    icon,
    record,
    current: home === href,
  });
  return (
    <Places
      label={t('shell.places')}
      head={<strong>{profile.routeName}</strong>}
      places={[
        place('/today', t('shell.today'), Sun),
        place('/notebook', t('shell.notebook'), NotebookPen),
        place('/record', t('shell.record'), Circle, true),
        place('/plan', t('shell.plan'), Sprout),
        place('/route', t('shell.route'), Route),
      ]}
    />
  );
}
