import { Camera } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { Fold } from '../../ui/fold.tsx';
import { List } from '../../ui/list.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Row } from '../../ui/row.tsx';
import type { PlacedPicture } from './use-recorded.ts';

/** The dots on the map, in words: pictures that say by themselves where they were taken. */
export function PictureList({ pictures }: { pictures: readonly PlacedPicture[] }) {
  const { t, format } = useI18n();
  if (pictures.length === 0) return null;
  return (
    <div data-print="no">
      <Fold summary={t('map.photos', { count: pictures.length })}>
        <LongList of={pictures} more={(count) => t('kit.showMore', { count })}>
          {(shown) => (
            <List>
              {shown.map(({ id, owner, position: { lat, lon } }) => (
                <Row
                  key={id}
                  href={
                    owner && `/${owner.kind === 'note' ? 'note' : 'interview'}/${owner.scope}/${owner.id}`
                  }
                  icon={Camera}
                  title={owner ? format.moment(owner.at) : t('map.photo')}
                  meta={t('route.position', { lat: lat.toFixed(2), lon: lon.toFixed(2) })}
                />
              ))}
            </List>
          )}
        </LongList>
      </Fold>
    </div>
  );
}
