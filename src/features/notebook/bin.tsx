import { NotebookPen, Trash2, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { KINDS } from '../../domain/kind.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { mayWrite } from '../../protocol/access.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useRole } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { capturedIcon } from '../../ui/captured-icon.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { List } from '../../ui/list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { called, kindWord, placeOf } from './called.ts';
import styles from './note.module.css';

/** What was deleted, and how to have it back; and what came back by itself. */
export function Bin() {
  const { t } = useI18n();
  const save = useSave();
  const [given, setGiven] = useState<Item | undefined>(undefined);
  const items = useQuery(({ queries }) => queries.bin());
  const back = useQuery(async ({ queries }) => (await queries.ofKind(KINDS)).filter((item) => item.back));
  const giveBack = async (item: Item) => {
    if (await save((store) => store.restore(item))) setGiven(item);
  };
  return (
    <div class={styles.page}>
      <Header title={t('notebook.bin')} back={{ href: '/notebook', label: t('notebook.back') }} />
      <Stack gap="wide">
        {given && <GivenBack item={given} />}
        {items?.length === 0 && (
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
        {items && items.length > 0 && (
          <Stack gap="tight">
            <p>{t('notebook.binHint')}</p>
            <List label={t('notebook.bin')}>
              {items.map((item) => (
                <BinRow key={item.key} item={item} onGiveBack={() => void giveBack(item)} />
              ))}
            </List>
          </Stack>
        )}
        {back && back.length > 0 && <CameBack items={back} />}
      </Stack>
    </div>
  );
}

function BinRow({ item, onGiveBack }: { item: Item; onGiveBack: () => void }) {
  const { t, format } = useI18n();
  const role = useRole();
  const title = called(t, item);
  return (
    <Row
      icon={capturedIcon(item.kind, undefined)}
      title={title}
      meta={
        <>
          <span>{kindWord(t, item.kind)}</span>
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

function GivenBack({ item }: { item: Item }) {
  const { t } = useI18n();
  const href = placeOf(item);
  return (
    <Notice kind="ok" action={href && <LinkButton href={href}>{called(t, item)}</LinkButton>}>
      {t('notebook.givenBack')}
    </Notice>
  );
}

function CameBack({ items }: { items: readonly Item[] }) {
  const { t } = useI18n();
  return (
    <Section title={t('notebook.cameBackTitle')}>
      <p>{t('notebook.cameBack')}</p>
      <List>
        {items.map((item) => (
          <Row
            key={item.key}
            icon={capturedIcon(item.kind, undefined)}
            title={called(t, item)}
            meta={kindWord(t, item.kind)}
            href={placeOf(item)}
          />
        ))}
      </List>
    </Section>
  );
}
