import { Route as RouteIcon } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useRoutes } from '../../store/use-routes.tsx';
import { More } from './more.tsx';
import { makeRoute } from './new-route.ts';
import type { Beginning } from './use-beginning.ts';
import type { Person } from './use-person.ts';
import { type BeginWith, MOST_DAYS, type RouteForm, useRouteForm } from './use-route-form.ts';
import styles from './form.module.css';
import { Way } from './way.tsx';

interface MakeProps {
  readonly beginning: Beginning;
  readonly person: Person;
  readonly open: boolean;
  readonly begin: Pick<RouteForm, 'beginWith' | 'copy'>;
}

/** Where one goes on with a route that has no stops yet. */
const FIRST: Partial<Record<BeginWith, string>> = { empty: '/route/set-up', sheet: '/route/set-up/import' };

/** Makes a route of one's own, with empty days or with the sample's programme. */
export function MakeWay({ beginning, person, open, begin }: MakeProps) {
  const { t, lang } = useI18n();
  const { place, form, begun, write, faults, check } = useRouteForm(begin);
  const { profiles, programmeOf } = useRoutes();
  // What was chosen before a reload may have been taken off this phone.
  const from = (profiles.find(({ id }) => id === form.copy) ?? profiles[0])?.id ?? '';
  const make = () => {
    if (!check()) return;
    const name = person.ask();
    if (name === undefined) return;
    const wish = { ...form, name: form.name.trim(), key: form.key.trim(), person: name, lang };
    const rest = { endpoint: location.origin, guide: t('start.guide') };
    void beginning.begin(async () => {
      const copied = form.beginWith === 'copy' ? await programmeOf(from) : [];
      return makeRoute({ ...wish, ...rest, copied });
    }, FIRST[form.beginWith] ?? '/');
  };
  return (
    <Way icon={RouteIcon} title={t('start.make')} hint={t('start.makeHint')} open={open || begun}>
      <form
        ref={place}
        class={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <Field
          label={t('start.routeName')}
          error={faults.name ? t('start.routeNameMissing') : undefined}
          value={form.name}
          onInput={(name) => write({ name })}
          maxLength={200}
          autoCapitalize="sentences"
          dir="auto"
        />
        <BeginWithField form={form} write={write} from={from} />
        <RouteDays form={form} write={write} faults={faults} />
        <More label={t('kit.more')}>
          <Field
            label={t('start.setupKey')}
            hint={t('start.setupKeyHint')}
            value={form.key}
            onInput={(key) => write({ key })}
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            dir="ltr"
          />
        </More>
        <Button type="submit" kind="act" large wide disabled={beginning.busy}>
          {t(beginning.busy ? 'kit.waiting' : 'start.makeAct')}
        </Button>
      </form>
    </Way>
  );
}

type Asked = ReturnType<typeof useRouteForm>;

/** What the route begins with; of a copy, which one. */
function BeginWithField({ form, write, from }: Pick<Asked, 'form' | 'write'> & { readonly from: string }) {
  const { t } = useI18n();
  const { profiles } = useRoutes();
  return (
    <>
      <Choice
        legend={t('start.beginWith')}
        layout="column"
        options={[
          { value: 'empty', label: t('start.emptyDays') },
          { value: 'seven', label: t('start.sevenDays'), hint: t('start.sevenDaysHint') },
          { value: 'nine', label: t('start.nineDays'), hint: t('start.nineDaysHint') },
          { value: 'fifteen', label: t('start.fifteenDays'), hint: t('start.fifteenDaysHint') },
          { value: 'sample', label: t('start.sampleDays'), hint: t('start.sampleDaysHint') },
          { value: 'sheet', label: t('start.sheet'), hint: t('start.sheetHint') },
          ...(profiles.length > 0
            ? [{ value: 'copy' as const, label: t('start.copy'), hint: t('start.copyHint') }]
            : []),
        ]}
        value={form.beginWith}
        onChange={(chosen) => write({ beginWith: chosen })}
      />
      {form.beginWith === 'copy' && (
        <Select
          label={t('start.copyOf')}
          options={profiles.map(({ id, routeName }) => ({ value: id, label: routeName }))}
          value={from}
          onChange={(copy) => write({ copy })}
        />
      )}
    </>
  );
}

/** From when on, and to when where nothing else says how many days there are. */
function RouteDays({ form, write, faults }: Pick<Asked, 'form' | 'write' | 'faults'>) {
  const { t } = useI18n();
  return (
    <div class={styles.days}>
      {form.beginWith !== 'sheet' && (
        <Field
          label={t('start.firstDay')}
          type="date"
          error={faults.start ? t('start.firstDayMissing') : undefined}
          value={form.start}
          onInput={(start) => write({ start })}
        />
      )}
      {form.beginWith === 'empty' && (
        <Field
          label={t('start.lastDay')}
          type="date"
          min={form.start}
          error={faults.days ? t('start.datesWrong', { count: MOST_DAYS }) : undefined}
          value={form.end}
          onInput={(end) => write({ end })}
        />
      )}
    </div>
  );
}
