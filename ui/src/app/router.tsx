import { createBrowserRouter } from 'react-router'
import { RouteError } from './routes/RouteError'
import { NotFound } from './routes/NotFound'
import { PublicLayout } from './layout/PublicLayout'
import { Root } from './layout/Root'
import { PageSkeleton } from './layout/PageSkeleton'

/** Pages that show a class use the whole window and no bottom navigation. */
export interface RouteHandle {
  wide?: boolean
}

export function createRouter() {
  return createBrowserRouter([
    {
      element: <Root />,
      errorElement: <RouteError />,
      hydrateFallbackElement: <PageSkeleton />,
      children: [
        {
          element: <PublicLayout />,
          children: [
            { path: 'sign-in', lazy: async () => ({ Component: (await import('@/features/identity')).SignInPage }) },
            { path: 'register', lazy: async () => ({ Component: (await import('@/features/identity')).RegisterPage }) },
          ],
        },
        {
          path: 'demo',
          lazy: async () => ({ Component: (await import('./layout/DemoLayout')).DemoLayout }),
          errorElement: <RouteError />,
          children: [
            {
              errorElement: <RouteError />,
              children: [
                { index: true, lazy: async () => ({ Component: (await import('@/features/demo')).DemoIndex }) },
                {
                  path: 'stage',
                  lazy: async () => ({
                    Component: (await import('@/features/demo/components/StageDemo')).StageDemo,
                  }),
                },
                {
                  path: 'mesh',
                  lazy: async () => ({ Component: (await import('./routes/MeshDemoRoute')).MeshDemoRoute }),
                },
                {
                  path: 'players',
                  lazy: async () => ({
                    Component: (await import('@/features/demo/components/PlayersDemo')).PlayersDemo,
                  }),
                },
                { path: '*', element: <NotFound /> },
              ],
            },
          ],
        },
        {
          lazy: async () => ({ Component: (await import('./routes/guards')).RequireSession }),
          errorElement: <RouteError />,
          children: [
            {
              errorElement: <RouteError />,
              children: [
                { index: true, lazy: async () => ({ Component: (await import('./routes/Home')).Home }) },
                {
                  path: 'browse',
                  lazy: async () => ({ Component: (await import('@/features/classroom')).BrowsePage }),
                },
                {
                  path: 'history',
                  lazy: async () => ({ Component: (await import('./routes/HistoryRoutes')).ClassesRoute }),
                },
                {
                  path: 'history/attendance',
                  lazy: async () => ({ Component: (await import('./routes/HistoryRoutes')).AttendanceRoute }),
                },
                {
                  path: 'profile',
                  lazy: async () => ({
                    Component: (await import('@/features/identity/components/ProfilePage')).ProfilePage,
                  }),
                },
                {
                  path: 'classes/:classId',
                  handle: { wide: true } satisfies RouteHandle,
                  lazy: async () => ({ Component: (await import('./routes/ClassRoute')).ClassRoute }),
                },
                {
                  path: 'classes/:classId/studio',
                  handle: { wide: true } satisfies RouteHandle,
                  lazy: async () => ({ Component: (await import('./routes/StudioRoute')).StudioRoute }),
                },
                {
                  path: 'classes/:classId/mesh',
                  handle: { wide: true } satisfies RouteHandle,
                  lazy: async () => ({ Component: (await import('./routes/MeshRoute')).MeshRoute }),
                },
                {
                  path: 'classes/:classId/report',
                  lazy: async () => ({ Component: (await import('./routes/ReportRoute')).ReportRoute }),
                },
                {
                  path: 'classes/:classId/timeline',
                  lazy: async () => ({ Component: (await import('./routes/TimelineRoutes')).TimelineRoute }),
                },
                {
                  path: 'classes/:classId/at',
                  handle: { wide: true } satisfies RouteHandle,
                  lazy: async () => ({ Component: (await import('./routes/TimelineRoutes')).LookBackRoute }),
                },
                {
                  lazy: async () => ({ Component: (await import('./routes/guards')).RequireAdmin }),
                  children: [
                    {
                      path: 'admin/analytics',
                      lazy: async () => ({ Component: (await import('@/features/analytics')).DashboardPage }),
                    },
                    {
                      path: 'admin/timeline',
                      lazy: async () => ({ Component: (await import('@/features/timeline')).AdminTimelinePage }),
                    },
                    {
                      path: 'classes/:classId/what-if',
                      lazy: async () => ({ Component: (await import('./routes/WhatIfRoute')).WhatIfRoute }),
                    },
                    {
                      path: 'admin/read-models',
                      lazy: async () => ({ Component: (await import('@/features/readmodels')).ReadModelsPage }),
                    },
                    {
                      path: 'admin/accounts',
                      lazy: async () => ({
                        Component: (await import('@/features/identity/components/AccountsPage')).AccountsPage,
                      }),
                    },
                  ],
                },
                { path: '*', element: <NotFound /> },
              ],
            },
          ],
        },
      ],
    },
  ])
}
