import { Headphones, PenLine } from 'lucide';
import { interviewWords } from '../../domain/captured.ts';
import { calledIn, closedIn } from '../../domain/consent-state.ts';
import { deviceOf, memberNames } from '../../domain/device.ts';
import { markOf, WRITE_STATES, type WriteState } from '../../domain/mark.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { consentsOf } from '../../store/sharing.ts';
import type { Item } from '../../store/types.ts';
import { useQuery, useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { Section } from '../../ui/section.tsx';
import { State } from '../../ui/state.tsx';
import styles from './afterwards.module.css';
import { MARK_ICONS } from './mark-icons.ts';
import { WRITE_LOOKS } from './write-looks.ts';

/** A passage that somebody wants in writing, with the interview that it is from. */
interface Wanted {
  readonly mark: Item;
  readonly interview: Item;
  readonly name: string;
}

/** What is to be written down, for the whole team: who has which passage, and how far it is. */
export function WriteDownPage() {
  const { t } = useI18n();
  const read = useQuery(readWanted);
  if (read === undefined) return null;
  const { wanted, names } = read;
  return (
    <div class={styles.page}>
      <Header
        title={t('listen.toWrite')}
        subtitle={t('listen.toWriteHint')}
        back={{ href: '/notebook', label: t('shell.notebook') }}
      />
      {wanted.length === 0 && (
        <EmptyPlace icon={PenLine} action={<LinkButton href="/notebook">{t('shell.notebook')}</LinkButton>}>
          {t('listen.nothingToWrite')}
        </EmptyPlace>
      )}
      {WRITE_STATES.map((state) => (
        <Passages
          key={state}
          state={state}
          wanted={wanted.filter(({ mark }) => markOf(mark.values).write === state)}
          names={names}
        />
      ))}
    </div>
  );
}

interface PassagesProps {
  readonly state: WriteState;
  readonly wanted: readonly Wanted[];
  readonly names: ReadonlyMap<string, string>;
}

function Passages({ state, wanted, names }: PassagesProps) {
  const { t } = useI18n();
  if (wanted.length === 0) return null;
  return (
    <Section title={t(`listen.write.${state}`)}>
      <ul class={styles.times}>
        {wanted.map((each) => (
          <Passage key={each.mark.key} {...each} names={names} />
        ))}
      </ul>
    </Section>
  );
}

function Passage({ mark, interview, name, names }: Wanted & Pick<PassagesProps, 'names'>) {
  const { t, format } = useI18n();
  const { profile } = useStore();
  const save = useSave();
  const { scope, kind, id } = mark;
  const { type, write = 'wanted', writer, wall, words } = markOf(mark.values);
  const isMine = writer === profile.member;
  const who = names.get(writer ?? '');
  const writing = isMine ? t('listen.writerIsYou') : who && t('listen.writerIs', { who });
  const take = () =>
    void save((store) => store.write({ scope, kind, id, fields: { writer: profile.member } }));
  const time = format.moment(wall ?? mark.at);
  return (
    <li class={styles.mark}>
      <div class={styles.row}>
        <strong>{name || t('notebook.interviewAt', { time })}</strong>
        <span>{time}</span>
        {type && <State icon={MARK_ICONS[type]}>{t(`words.mark.${type}`)}</State>}
        <State {...WRITE_LOOKS[write]}>{writing || t(`listen.write.${write}`)}</State>
      </div>
      {words && (
        <p data-spoken="" class={styles.words} dir="auto">
          {words}
        </p>
      )}
      <ButtonRow>
        <LinkButton icon={Headphones} href={`/interview/${scope}/${interview.id}/write?mark=${id}`}>
          {t('listen.listenWrite')}
        </LinkButton>
        {!isMine && write !== 'checked' && (
          <Button kind="plain" icon={PenLine} onClick={take}>
            {t('listen.take')}
          </Button>
        )}
      </ButtonRow>
    </li>
  );
}

/** Of interviews whose sound was taken back, by whoever spoke in it, nothing is wanted any more. */
async function readWanted(store: RouteStore) {
  const { queries } = store;
  const marks = (await queries.ofKind('mark')).filter(
    ({ scope, values }) => scope !== 'commons' && markOf(values).write !== undefined,
  );
  // Passages of one talk share its consents.
  const read = new Map<string, ReturnType<typeof consentsOf>>();
  const consentsIn = (id: string) => {
    const consents = read.get(id) ?? consentsOf(store, id);
    read.set(id, consents);
    return consents;
  };
  const found = await Promise.all(
    marks.map(async (mark): Promise<Wanted[]> => {
      const id = markOf(mark.values).interview ?? '';
      const interview = await queries.get({ scope: mark.scope, id });
      if (interview?.state !== 'live') return [];
      const consents = await consentsIn(id);
      if (closedIn(consents).sound) return [];
      return [{ mark, interview, name: interviewWords(interview.values, calledIn(consents)) }];
    }),
  );
  const devices = (await queries.ofKind('device')).map(({ values }) => deviceOf(values));
  return { wanted: found.flat(), names: memberNames(devices) };
}
