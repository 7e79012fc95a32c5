import { ListChecks, Pencil, Smartphone, Users } from 'lucide';
import { useState } from 'preact/hooks';
import { daysBetween } from '../../domain/date.ts';
import { type Route, ROUTE_ID } from '../../domain/route.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import { useRecord } from '../../store/use-record.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Stack } from '../../ui/stack.tsx';
import { LabelWords } from './label-words.tsx';
import { RouteLands } from './route-lands.tsx';
import { RouteSheet } from './route-sheet.tsx';
import { RouteVersions } from './route-versions.tsx';
import styles from './route.module.css';

export interface RouteAboutProps {
  programme: Programme;
  may: boolean;
}

/** People, what the route is for, the rules of its plans, its dates, and where the facts are from. */
export function RouteAbout({ programme: { route, days }, may }: RouteAboutProps) {
  const { t } = useI18n();
  const [editing, setEditing] = useState(false);
  // Waited for: a field that hasn't been read must not be written, or its other half would be lost.
  const read = useRecord('programme', ROUTE_ID);
  return (
    <Stack>
      <div data-print="no">
        <PeopleLink />
      </div>
      {may && read?.item && <RouteVersions item={read.item} />}
      <div data-print={isBare(route) ? 'no' : undefined}>
        <Card
          title={t('route.editRoute')}
          actions={
            may &&
            read && (
              <Button icon={Pencil} onClick={() => setEditing(true)}>
                {t('route.edit')}
              </Button>
            )
          }
        >
          {isBare(route) && <p>{t(may ? 'route.aboutEmpty' : 'route.aboutNothing')}</p>}
          {route.objectives && <p dir="auto">{route.objectives}</p>}
          <RouteLands route={route} />
          <Organisations route={route} />
          <Rules route={route} />
          <KeyDates route={route} />
          {route.sources.length > 0 && (
            <Fold summary={t('route.sources')} printed>
              <ul class={styles.plain}>
                {route.sources.map((source) => (
                  <li key={source}>
                    <Source address={source} />
                  </li>
                ))}
              </ul>
              <LabelWords labels={route.labels} />
              <p>{t('route.labels')}</p>
            </Fold>
          )}
        </Card>
      </div>
      {read && (
        <RouteSheet
          open={editing}
          item={read.item}
          begins={days[0]?.date ?? route.start}
          onClose={() => setEditing(false)}
        />
      )}
    </Stack>
  );
}

/** Where an address was cut by whoever noted it, it leads nowhere. */
function Source({ address }: { address: string }) {
  if (address.includes('...')) return <>{address}</>;
  return (
    <a href={`https://${address.replace(/^https?:\/\//, '')}`} rel="noreferrer" target="_blank">
      {address}
    </a>
  );
}

/** Nothing of what this card shows has been written yet. */
function isBare({ countries, languages, rules, keyDates, sources, ...route }: Route): boolean {
  const { maxMonths, awards, awardAmount, ownShare } = rules;
  const dated = keyDates.some(({ date }) => date);
  const said = [route.objectives, route.hosts, route.sponsors].some((words) => words !== '');
  const named = [countries, languages, sources].some((list) => list.length > 0);
  return (
    !said &&
    !named &&
    !dated &&
    [maxMonths, awards, awardAmount, ownShare].every((rule) => rule === undefined)
  );
}

/** Invitations for the team; for everyone a further phone of their own. */
function PeopleLink() {
  const { t } = useI18n();
  const team = useMayWrite('team');
  return (
    <List>
      <Row
        href="/route/invite"
        icon={team ? Users : Smartphone}
        title={t(team ? 'route.invitesAndPhones' : 'route.furtherPhone')}
        meta={t(team ? 'route.peopleHint' : 'route.furtherPhoneHint')}
      />
      <Row href="/guides" icon={ListChecks} title={t('guide.rowTitle')} meta={t('guide.rowHint')} />
    </List>
  );
}

/** Who receives the route, and who pays for it. */
function Organisations({ route: { hosts, sponsors } }: { route: Route }) {
  const { t } = useI18n();
  const part = (title: string, names: string) =>
    names !== '' && (
      <div>
        <h3>{title}</h3>
        <p dir="auto">{names}</p>
      </div>
    );
  return (
    <>
      {part(t('route.hosts'), hosts)}
      {part(t('route.sponsors'), sponsors)}
    </>
  );
}

function Rules({ route: { rules } }: { route: Route }) {
  const { t, format } = useI18n();
  const { maxMonths, awards, awardAmount, currency, ownShare } = rules;
  const awardsOf = t(awards === undefined ? 'route.someAwards' : 'route.awardsOf', { count: awards ?? 0 });
  const amount = awardAmount === undefined ? '' : format.number(awardAmount);
  const own = ownShare === undefined ? '' : t('planSteps.percent', { percent: format.number(ownShare) });
  const lines = [
    maxMonths === undefined ? '' : t('route.monthsAtMost', { count: maxMonths }),
    amount ? t('route.awardsWith', { awards: awardsOf, amount, currency }).trim() : awards && awardsOf,
    own && t('route.ownShare', { percent: own }),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{t('route.rules')}</h3>
      <p>{lines.join(' · ')}</p>
    </div>
  );
}

function KeyDates({ route: { keyDates } }: { route: Route }) {
  const { t, format } = useI18n();
  const dated = keyDates.flatMap(({ date, title }) => (date ? [{ date, title }] : []));
  if (dated.length === 0) return null;
  return (
    <div>
      <h3>{t('route.keyDates')}</h3>
      <ul class={styles.plain}>
        {dated
          .sort((a, b) => daysBetween(b.date, a.date))
          .map(({ date, title }) => (
            <li key={`${date} ${title}`}>
              <time dateTime={date}>{format.fullDay(date)}</time>
              {title && (
                <>
                  {' · '}
                  <span dir="auto">{title}</span>
                </>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}
