import { version } from '../../../package.json';
import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import { useCourier } from '../../sync/use-courier.tsx';
import { Header } from '../../ui/header.tsx';
import { InstallCard } from './install-card.tsx';
import { KitCard } from './kit-card.tsx';
import { LimitsCard } from './limits-card.tsx';
import { LookCard } from './look-card.tsx';
import { MediaCard } from './media-card.tsx';
import { OfflineCard } from './offline-card.tsx';
import { OutCard } from './out-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { RoutesCard } from './routes-card.tsx';
import { SampleCard } from './sample-card.tsx';
import { SavedCard } from './saved-card.tsx';
import { SpaceCard } from './space-card.tsx';
import styles from './this-phone.module.css';

/** Everything that is about this phone and not about the route. */
export function ThisPhone() {
  const { t } = useI18n();
  const { profile } = useStore();
  const sends = useCourier() !== undefined;
  return (
    <>
      <Header title={t('phone.title')} subtitle={`${profile.memberName} · ${profile.routeName}`} />
      <div class={styles.cards}>
        <SavedCard />
        <SampleCard />
        <LookCard />
        <OfflineCard />
        <SpaceCard />
        <KitCard />
        <MediaCard sends={sends} />
        <OutCard />
        <RoutesCard />
        <ProfileCard />
        <InstallCard />
        <LimitsCard />
      </div>
      <p class={styles.version}>{t('phone.version', { version })}</p>
    </>
  );
}
