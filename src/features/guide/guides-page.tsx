import { Copy, FileUp, ListChecks, Plus } from 'lucide';
import { useLocation } from 'preact-iso';
import type { Guide } from '../../domain/guide.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { type Programme, useProgramme } from '../../store/use-programme.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { List } from '../../ui/list.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Row } from '../../ui/row.tsx';
import { Stack } from '../../ui/stack.tsx';
import { makeGuide, makeStandard } from './guide-write.ts';
import styles from './guide.module.css';

/** The guides of the route: to read, to change, to make, and to take from files. */
export function GuidesPage() {
  const { t } = useI18n();
  const programme = useProgramme();
  const may = useMayWrite('programme');
  if (programme === undefined) return null;
  const guides = [...programme.guides.values()].sort((a, b) => a.title.localeCompare(b.title));
  return (
    <div class={styles.page}>
      <Stack gap="wide">
        <Header title={t('guide.title')} back={{ href: '/route', label: t('route.toRoute') }} />
        {guides.length === 0 ? (
          <EmptyPlace icon={ListChecks}>{t(may ? 'guide.empty' : 'guide.emptyRead')}</EmptyPlace>
        ) : (
          <LongList of={guides} more={(count) => t('kit.showMore', { count })}>
            {(shown) => (
              <List label={t('guide.title')}>
                {shown.map((guide) => (
                  <GuideRow key={guide.id} guide={guide} programme={programme} />
                ))}
              </List>
            )}
          </LongList>
        )}
        {may && <Making />}
      </Stack>
    </div>
  );
}

function GuideRow({ guide, programme }: { guide: Listed<Guide>; programme: Programme }) {
  const { t } = useI18n();
  const core = guide.questions.filter((question) => question.core).length;
  const stops = programme.activities.filter((stop) => stop.guide === guide.id).length;
  const facts = [
    t('guide.count', { count: guide.questions.length }),
    core > 0 ? t('guide.coreCount', { count: String(core) }) : '',
    stops > 0 ? t('guide.stops', { count: stops }) : '',
  ];
  return (
    <Row
      href={`/guide/${encodeURIComponent(guide.id)}`}
      icon={ListChecks}
      title={guide.title || t('guide.untitled')}
      meta={facts.filter((fact) => fact !== '').join(' · ')}
    />
  );
}

function Making() {
  const { t } = useI18n();
  const { route } = useLocation();
  const save = useSave();
  const make = (how: (store: RouteStore) => Promise<string>) => async () => {
    let made = '';
    const write = async (store: RouteStore) => {
      made = await how(store);
    };
    if (await save(write)) route(`/guide/${made}`);
  };
  return (
    <ButtonRow>
      <Button icon={Plus} kind="act" onClick={() => void make(makeGuide)()}>
        {t('guide.new')}
      </Button>
      <Button
        icon={Copy}
        onClick={() => void make((store) => makeStandard(store, t('guide.standardName')))()}
      >
        {t('guide.standard')}
      </Button>
      <LinkButton icon={FileUp} href="/guides/import">
        {t('guide.import')}
      </LinkButton>
    </ButtonRow>
  );
}
