/**
 * What people see of releases and deployments: the dashboard, a project's progression, a release's progression, and a
 * stream of changes. It lives on {@code deployment_states}, a projection of {@code deployment-changed} that keeps the
 * highest revision of each deployment; that alone may lag, and only judgements count on more (see {@code progression}).
 */
@NullMarked
package dev.slipway.release.dashboard;

import org.jspecify.annotations.NullMarked;
