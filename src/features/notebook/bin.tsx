import { NotebookPen, Trash2, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { KINDS } from '../../domain/kind.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { mayWrite } from '../../protocol/access.ts';
import { agreedOf, type Readable } from '../../store/cited.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useRole } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { List } from '../../ui/list.tsx';
import { More } from '../../ui/more.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useMore } from '../../ui/use-more.ts';
import { called, kindWord, placeOf } from './called.ts';
import styles from './note.module.css';

/** What was deleted, and how to have it back; and what came back by itself. */
export function Bin() {
  const { t } = useI18n();
  const save = useSave();
  const [given, setGiven] = useState<Binned | undefined>(undefined);
  const { shown, more } = useMore('');
  const items = useQuery(async (store) => firstOf(store, await store.queries.bin(), shown), [shown]);
  const giveBack = async (binned: Binned) => {
    if (await save((store) => store.restore(binned.item))) setGiven(binned);
  };
  return (
    <div class={styles.page}>
      <Header title={t('notebook.bin')} back={{ href: '/notebook', label: t('notebook.back') }} />
      <Stack gap="wide">
        {given && <GivenBack {...given} />}
        {items?.count === 0 && (
          <EmptyPlace
            icon={Trash2}
            action={
              <LinkButton href="/notebook" icon={NotebookPen}>
                {t('notebook.toNotebook')}
              </LinkButton>
            }
          >
            {t('notebook.binEmpty')}
          </EmptyPlace>
        )}
        {items && items.count > 0 && (
          <Stack>
            <p>{t('notebook.binHint')}</p>
            <List label={t('notebook.bin')}>
              {items.first.map((binned) => (
                <BinRow key={binned.item.key} {...binned} onGiveBack={() => void giveBack(binned)} />
              ))}
            </List>
            {items.rest > 0 && <More label={t('kit.showMore', { count: items.rest })} onMore={more} />}
          </Stack>
        )}
        <CameBack />
      </Stack>
    </div>
  );
}

/** Something with what of it may be read: a person's words may be withdrawn while they lie here. */
interface Binned {
  readonly item: Item;
  readonly agreed: Readable;
}

/** Whose words may be read is looked up for those alone that are shown: a bin may hold thousands. */
async function firstOf(store: RouteStore, items: readonly Item[], shown: number) {
  const first: readonly Binned[] = await Promise.all(
    items.slice(0, shown).map(async (item) => ({ item, agreed: await agreedOf(store, item) })),
  );
  return { first, count: items.length, rest: items.length - first.length };
}

function BinRow({ item, agreed, onGiveBack }: Binned & { onGiveBack: () => void }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const role = useRole();
  const title = called(i18n, item, agreed);
  return (
    <Row
      icon={Trash2}
      title={title}
      meta={
        <>
          <KindOf item={item} agreed={agreed} />
          <span>{t('notebook.deletedAt', { when: format.moment(item.changed) })}</span>
        </>
      }
      actions={
        mayWrite(role, item.scope) && (
          <Button icon={Undo2} onClick={onGiveBack} aria-label={`${t('notebook.giveBack')}: ${title}`}>
            {t('notebook.giveBack')}
          </Button>
        )
      }
    />
  );
}

/** What it is, and why its words don't stand above. */
function KindOf({ item, agreed }: Binned) {
  const { t } = useI18n();
  return <span>{agreed.words ? kindWord(t, item) : t('notebook.takenBack')}</span>;
}

function GivenBack({ item, agreed }: Binned) {
  const i18n = useI18n();
  const { t } = i18n;
  const href = placeOf(item);
  return (
    <Notice kind="ok" action={href && <LinkButton href={href}>{called(i18n, item, agreed)}</LinkButton>}>
      {t('notebook.givenBack')}
    </Notice>
  );
}

function CameBack() {
  const i18n = useI18n();
  const { t } = i18n;
  const { shown, more } = useMore('');
  const items = useQuery(
    async (store) => {
      const all = await store.queries.ofKind(KINDS);
      return firstOf(
        store,
        all.filter((item) => item.back),
        shown,
      );
    },
    [shown],
  );
  if (items === undefined || items.count === 0) return null;
  return (
    <Section title={t('notebook.cameBackTitle')}>
      <p>{t('notebook.cameBack')}</p>
      <List>
        {items.first.map(({ item, agreed }) => (
          <Row
            key={item.key}
            icon={Undo2}
            title={called(i18n, item, agreed)}
            meta={<KindOf item={item} agreed={agreed} />}
            href={placeOf(item)}
          />
        ))}
      </List>
      {items.rest > 0 && <More label={t('kit.showMore', { count: items.rest })} onMore={more} />}
    </Section>
  );
}
