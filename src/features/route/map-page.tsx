import { Map as MapIcon, MapPinPlus, Printer, Sprout } from 'lucide';
import { useMemo } from 'preact/hooks';
import { type RouteMap, routeMapOf } from '../../domain/route-map.ts';
import { createCountryNames } from '../../i18n/country-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { type IdeaWay, ideaWays } from '../../store/idea-ways.ts';
import { useQuery } from '../../store/use-query.tsx';
import { type Programme, useProgramme } from '../../store/use-programme.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Header } from '../../ui/header.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './map-page.module.css';
import { placeWords } from './map-words.ts';
import { MyPositionPart, NextStop } from './my-position.tsx';
import { PictureList } from './picture-list.tsx';
import { RouteDrawing } from './route-drawing.tsx';
import { useMyPosition } from './use-my-position.ts';
import { useNextPlace } from './use-next-place.ts';
import { type Recorded, useRecorded } from './use-recorded.ts';

/** The route on a map, and everything that the map shows as a list beside it. */
export function MapPage() {
  const { t } = useI18n();
  const programme = useProgramme();
  const recorded = useRecorded();
  const ideas = useQuery((store) => ideaWays(store), []);
  const may = useMayWrite('programme');
  if (programme === undefined || recorded === undefined) return null;
  return (
    <Stack gap="wide">
      <Header
        title={t('map.title')}
        subtitle={programme.route.name}
        back={{ href: '/route', label: t('route.toRoute') }}
      />
      {programme.places.size === 0 ? (
        <EmptyPlace
          icon={MapIcon}
          action={may && <LinkButton href="/route/set-up">{t('setup.title')}</LinkButton>}
        >
          {t('map.empty')}
        </EmptyPlace>
      ) : (
        <Shown programme={programme} recorded={recorded} ideas={ideas ?? []} />
      )}
    </Stack>
  );
}

interface ShownProps {
  readonly programme: Programme;
  readonly recorded: Recorded;
  readonly ideas: readonly IdeaWay[];
}

function Shown({ programme, recorded, ideas }: ShownProps) {
  const { t } = useI18n();
  const map = useMemo(() => routeMapOf(programme), [programme]);
  const next = useNextPlace(programme);
  const [at, show] = useMyPosition();
  return (
    <div class={styles.columns} data-print="page">
      <div class={styles.drawing}>
        <Stack>
          <RouteDrawing
            {...{ programme, map, recorded, ideas }}
            me={typeof at === 'object' ? at : undefined}
            next={next?.id}
          />
          <p class={styles.source}>{t('map.source')}</p>
        </Stack>
      </div>
      <Stack gap="wide">
        <Stack>
          <NextStop at={at} next={next} />
          <MyPositionPart at={at} onShow={show} />
        </Stack>
        {map.placed.length > 0 && <Places map={map} recorded={recorded} />}
        <Unplaced map={map} />
        <Ideas ideas={ideas} />
        <PictureList pictures={recorded.pictures} />
        <div data-print="no">
          <Button icon={Printer} onClick={() => window.print()}>
            {t('route.print')}
          </Button>
        </div>
      </Stack>
    </div>
  );
}

function Places({ map, recorded }: { map: RouteMap; recorded: Recorded }) {
  const { t } = useI18n();
  const hasCases = map.placed.some(({ cases }) => cases.length > 0);
  return (
    <Section title={t('map.places')}>
      <List>
        {map.placed.map((visit, index) => {
          const count = recorded.at.get(visit.place.id)?.length ?? 0;
          const before = visit.days.length > 0 ? map.placed[index - 1] : undefined;
          return (
            <Row
              key={visit.place.id}
              href={`/place/${visit.place.id}`}
              title={visit.place.name || t('map.newName')}
              weave={visit.cases[0]?.weave ?? (hasCases ? 'room' : undefined)}
              meta={<Facts of={placeWords({ t }, visit, { count, before })} />}
            />
          );
        })}
      </List>
    </Section>
  );
}

/** Which plans took something from which case, and where they are at home: what the dotted lines show. */
function Ideas({ ideas }: { ideas: readonly IdeaWay[] }) {
  const { t, lang } = useI18n();
  if (ideas.length === 0) return null;
  const country = createCountryNames(lang);
  return (
    <Section title={t('planCards.ideas')}>
      <List>
        {ideas.map(({ case: { id, title }, plan, home }) => (
          <Row
            key={`${id} ${plan.id}`}
            href={`/plan/${plan.id}`}
            icon={Sprout}
            title={plan.title || t('plan.untitled')}
            meta={
              <Facts
                of={[
                  t('planCards.idea', { case: title || t('cases.untitled') }),
                  plan.team,
                  home.organisation,
                  home.place && t('planCards.atHome', { place: home.place.name }),
                  country(home.country) || home.country,
                ]}
              />
            }
          />
        ))}
      </List>
    </Section>
  );
}

/** Places that are not on the map: whoever may write is asked to put them there. */
function Unplaced({ map: { unplaced } }: { map: RouteMap }) {
  const { t } = useI18n();
  const may = useMayWrite('programme');
  if (unplaced.length === 0) return null;
  return (
    <Section title={t('map.without')}>
      <List>
        {unplaced.map((visit) => (
          <Row
            key={visit.place.id}
            href={may ? `/place/${visit.place.id}?edit` : `/place/${visit.place.id}`}
            icon={may ? MapPinPlus : undefined}
            title={visit.place.name || t('map.newName')}
            meta={<Facts of={[may ? t('map.setPosition') : '', ...placeWords({ t }, visit, { count: 0 })]} />}
          />
        ))}
      </List>
    </Section>
  );
}
