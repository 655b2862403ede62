/**
 * Cases and plans as tests tell them: words of the domain and ISO dates, everything else preset.
 */
package dk.frist.rules.story;
