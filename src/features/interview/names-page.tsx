import { useRoute } from 'preact-iso';
import { useI18n } from '../../i18n/provider.tsx';
import { Scope } from '../../protocol/names.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useRecord } from '../../store/use-record.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NameList } from './name-list.tsx';
import { readNames } from './read-names.ts';
import styles from './afterwards.module.css';

/** Names in what was written down of an interview, and what stands for each in everything that leaves the notebook. */
export function NamesPage() {
  const { t } = useI18n();
  const { params } = useRoute();
  const scope = Scope.safeParse(params['scope']).data ?? 'team';
  const id = params['id'] ?? '';
  const may = useMayWrite(scope);
  const record = useRecord(scope, id);
  const read = useQuery(async (store) => ({ names: await readNames(store, { scope, id }) }), [scope, id]);
  if (read === undefined || record === undefined) return null;
  const back = { href: `/interview/${scope}/${id}`, label: t('interview.title') };
  return (
    <div class={styles.page}>
      <Header title={t('listen.names')} subtitle={t('listen.namesHint')} back={back} />
      {read.names === undefined || !may ? (
        <Notice live={false}>{t(record.item ? 'shell.notFoundTitle' : 'notebook.notHere')}</Notice>
      ) : (
        <NameList {...read.names} />
      )}
    </div>
  );
}
