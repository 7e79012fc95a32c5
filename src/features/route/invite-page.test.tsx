import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleOnPhone, SAMPLE_NOW } from '../../../tests/support/sample.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import type { Courier } from '../../sync/courier.ts';
import { readInviteLink } from '../../sync/invite-link.ts';
import type { Transport } from '../../sync/transport.ts';
import { CourierProvider } from '../../sync/use-courier.tsx';
import { InvitePage } from './invite-page.tsx';

afterEach(cleanup);

describe('invitations', () => {
  const members = [
    {
      id: 'm1',
      name: 'Ana',
      role: 'coordinator',
      devices: [{ id: 'a', seen: SAMPLE_NOW - 120_000 }],
      joined: 1,
    },
  ];
  const showInvite = (store: RouteStore, transport: Partial<Transport> | undefined) => {
    const courier = transport && {
      state: signal({ running: false, done: 0 }),
      sync: async () => {},
      transport: async () =>
        ({ members: async () => ({ ok: true, value: members }), ...transport }) as Transport,
    };
    showPlace(store, '/route/invite', {
      path: '/route/invite',
      children: () => (
        <CourierProvider value={courier as Courier | undefined}>
          <InvitePage />
        </CourierProvider>
      ),
    });
  };

  it('makes a code that says where, which route and as what', async () => {
    const invite = vi.fn(async () => ({ ok: true, value: { invite: 'secret' } }) as const);
    showInvite(await sampleOnPhone(), { invite });
    fireEvent.click(await screen.findByRole('radio', { name: /Facilitator/ }));
    const make = screen.getByRole('button', { name: 'Make the code' });
    make.focus();
    fireEvent.click(make);
    const code = await screen.findByRole('img', { name: /scan this/ });
    await waitFor(() => expect(document.activeElement).toBe(code.closest('[role=group]')));
    expect(invite).toHaveBeenCalledWith({ role: 'facilitator', uses: 5 });
    const link = readInviteLink(screen.getByText(/\/join#/).textContent ?? '');
    expect(link).toMatchObject({ endpoint: 'http://endpoint.test', role: 'facilitator', invite: 'secret' });
    expect(screen.getByText('last heard 2 minutes ago')).toBeTruthy();
  });

  it('says in words that there is no signal', async () => {
    showInvite(await sampleOnPhone(), { invite: async () => ({ ok: false, reason: 'offline' }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Make the code' }));
    expect(await screen.findByText(/^No way to the server just now/)).toBeTruthy();
  });

  it('lets a participant add another phone of their own, and nobody else', async () => {
    const invite = vi.fn(async () => ({ ok: true, value: { invite: 'secret' } }) as const);
    showInvite(await sampleOnPhone({ role: 'participant', member: 'rosa' }), { invite });
    expect(screen.queryByRole('button', { name: 'Make the code' })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Code for my other phone' }));
    await screen.findByText(/\/join#/);
    expect(invite).toHaveBeenCalledWith({ role: 'participant', member: 'rosa', uses: 1 });
    expect(screen.queryByText('Who is on this route')).toBeNull();
  });

  it('says that nobody can be invited into a route that lives on this phone only', async () => {
    showInvite(await sampleOnPhone({ sample: true }), undefined);
    expect(await screen.findByText(/lives on this phone only/)).toBeTruthy();
  });
});
