// SPDX-License-Identifier: Apache-2.0
/** What a person sees in a browser, and what a hostile registration can do there: nothing. */
package io.eurekaserver.it.console;
