/// Who may do what, asked of every address and every topic.
package io.rungs.authorisation;
