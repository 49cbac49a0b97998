'use client';

export { FailurePage as default } from '../features/frame/failure-page';
