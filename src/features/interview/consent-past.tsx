import { History } from 'lucide';
import { consentStepOf, type ConsentStep } from '../../domain/consent-step.ts';
import type { Consent } from '../../domain/consent.ts';
import { deviceOf, memberNames } from '../../domain/device.ts';
import type { Listed } from '../../domain/json.ts';
import { PROOFS, type Proof } from '../../domain/rested-on.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Scope } from '../../protocol/names.ts';
import { useQuery } from '../../store/use-query.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';
import { ProofPicture } from './proof-picture.tsx';
import { stepWords } from './step-words.ts';

/** What became of the consent, step by step; nothing of it is ever written over. */
export function ConsentPast({ consent, scope }: { consent: Listed<Consent>; scope: Scope }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const read = useQuery(
    async ({ queries }) => ({
      steps: (await queries.linkedTo(consent.id, 'consent_step')).map((item) => ({
        key: item.key,
        ...consentStepOf(item.values),
      })),
      pictures: (await queries.linkedTo(consent.id, 'media')).map(({ id }) => id),
      names: memberNames((await queries.ofKind('device')).map(({ values }) => deviceOf(values))),
    }),
    [consent.id],
  );
  if (read === undefined) return null;
  const isUnnamed = consent.withdrawn !== undefined || consent['withdrawn.name'] !== undefined;
  const byTime = (a: ConsentStep, b: ConsentStep) => (a.at ?? 0) - (b.at ?? 0);
  return (
    <Section title={t('consent.past')}>
      <List label={t('consent.past')}>
        {read.steps.sort(byTime).map(({ key, ...step }) => (
          <Row
            key={key}
            icon={History}
            whole
            title={stepWords(i18n, step, isUnnamed)}
            meta={[step.at && format.moment(step.at), read.names.get(step.by ?? '')]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
      {earlierProofs(read.steps, consent, read.pictures).map(({ proof, media }) => (
        <ProofPicture key={media} scope={scope} media={media} label={t(`consent.earlier.${proof}`)} />
      ))}
    </Section>
  );
}

/** Pictures on which the consent once rested, and that others have taken the place of. */
function earlierProofs(
  steps: readonly ConsentStep[],
  consent: Consent,
  pictures: readonly string[],
): readonly { proof: Proof; media: string }[] {
  return PROOFS.flatMap((proof) =>
    steps.flatMap(({ fields }) => {
      const media = fields[proof];
      const isEarlier = typeof media === 'string' && media !== consent[proof] && pictures.includes(media);
      return isEarlier ? [{ proof, media }] : [];
    }),
  );
}
