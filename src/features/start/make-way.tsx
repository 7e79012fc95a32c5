import { Route as RouteIcon } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { More } from './more.tsx';
import { makeRoute } from './new-route.ts';
import type { Beginning } from './use-beginning.ts';
import type { Person } from './use-person.ts';
import { MOST_DAYS, useRouteForm } from './use-route-form.ts';
import styles from './form.module.css';
import { Way } from './way.tsx';

interface MakeProps {
  readonly beginning: Beginning;
  readonly person: Person;
  readonly open: boolean;
  readonly beginWith: 'empty' | 'sample';
}

/** Makes a route of one's own, with empty days or with the sample's programme. */
export function MakeWay({ beginning, person, open, beginWith }: MakeProps) {
  const { t, lang } = useI18n();
  const { form, write, faults, check } = useRouteForm(beginWith);
  const make = () => {
    if (!check()) return;
    const name = person.ask();
    if (name === undefined) return;
    const wish = { ...form, name: form.name.trim(), key: form.key.trim(), person: name, lang };
    void beginning.begin(() => makeRoute({ ...wish, endpoint: location.origin, guide: t('start.guide') }));
  };
  return (
    <Way icon={RouteIcon} title={t('start.make')} hint={t('start.makeHint')} open={open}>
      <form
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
        <Choice
          legend={t('start.beginWith')}
          layout="column"
          options={[
            { value: 'empty', label: t('start.emptyDays') },
            { value: 'sample', label: t('start.sampleDays'), hint: t('start.sampleDaysHint') },
          ]}
          value={form.beginWith}
          onChange={(chosen) => write({ beginWith: chosen })}
        />
        <div class={styles.days}>
          <Field
            label={t('start.firstDay')}
            type="date"
            error={faults.start ? t('start.firstDayMissing') : undefined}
            value={form.start}
            onInput={(start) => write({ start })}
          />
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
