'use client';

import type { AppRouter } from '@marbre/api/app-router';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClientError,
} from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { useState, type ReactNode } from 'react';
import superjson from 'superjson';
import { largestBatch } from './largest-batch';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export type ApiError = TRPCClientError<AppRouter>;

/** True for refusals on purpose: asking again would be refused again. */
function isRefusal(error: unknown): boolean {
  const status = (error as Partial<ApiError>).data?.httpStatus;
  return status !== undefined && status < 500;
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Live events say when something changed; until then what is shown is true.
        staleTime: 30_000,
        retry: (failures, error) => failures < 3 && !isRefusal(error),
      },
      // An act without a network is refused at once. Kept back, it would be done when the network returns, to
      // the surprise of whoever has given it up since.
      mutations: { networkMode: 'always' },
    },
  });
}

/** The browser's way to every procedure: batched calls, and one event stream for what happens live. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: (operation) => operation.type === 'subscription',
          true: httpSubscriptionLink({ url: '/api/trpc', transformer: superjson }),
          false: httpBatchLink({
            url: '/api/trpc',
            transformer: superjson,
            maxURLLength: 2_000,
            maxItems: largestBatch,
          }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
