import { useI18n } from '../../i18n/provider.tsx';
import type { InviteLink } from '../../sync/invite-link.ts';
import { useRoutes } from '../../store/use-routes.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NameField } from './name-field.tsx';
import { joinRoute } from './new-route.ts';
import type { Beginning } from './use-beginning.ts';
import type { Person } from './use-person.ts';
import styles from './form.module.css';

interface InvitedProps {
  readonly link: InviteLink;
  readonly beginning: Beginning;
  readonly person: Person;
}

/** An invitation as it came: which route, as what, and one button. */
export function Invited({ link, beginning, person }: InvitedProps) {
  const { t } = useI18n();
  const join = () => {
    const name = link.member?.name ?? person.ask();
    if (name !== undefined) void beginning.begin(() => joinRoute(link, name));
  };
  return (
    <>
      <AlreadyHere link={link} beginning={beginning} />
      <Card eyebrow={t('start.invited')} title={<span dir="auto">{link.name}</span>}>
        <form
          class={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            join();
          }}
        >
          <p>
            {link.member
              ? t('start.furtherPhone', { name: link.member.name })
              : t('start.joinAs', { role: t(`words.role.${link.role}`) })}
          </p>
          {!link.member && <NameField person={person} />}
          <Button type="submit" kind="act" large wide disabled={beginning.busy}>
            {t(beginning.busy ? 'kit.waiting' : 'start.joinAct')}
          </Button>
          <small>{t('start.joinOffline')}</small>
        </form>
      </Card>
      <LinkButton kind="plain" href="/start">
        {t('start.otherWays')}
      </LinkButton>
    </>
  );
}

/**
 * A link for a route that is here: nothing is made twice, unless a second person shares the phone. The endpoint is given
 * the invitation, in case it knows this phone no more.
 */
function AlreadyHere({ link, beginning }: Pick<InvitedProps, 'link' | 'beginning'>) {
  const { t } = useI18n();
  const { profiles } = useRoutes();
  const known = profiles.find(
    ({ route, endpoint, member }) =>
      route === link.route && endpoint === link.endpoint && (!link.member || link.member.id === member),
  );
  if (!known) return null;
  return (
    <Notice
      live={false}
      action={
        <Button disabled={beginning.busy} onClick={() => void beginning.rejoin(known.id, link.invite)}>
          {t('start.openIt')}
        </Button>
      }
    >
      {t('start.alreadyHere', { name: known.memberName })}
    </Notice>
  );
}
