package dk.frist.boards.grafana;

/**
 * A way from a board to another, which keeps the time and the common variables.
 *
 * @param title what stands there
 * @param uid of the other board
 * @param more further parameters, each beginning with an ampersand; may be empty
 */
public record Link(Words title, String uid, String more) {
  private static final String KEPT =
      "${__url_time_range}&${datasource:queryparam}&${source:queryparam}"
          + "&${replay_id:queryparam}&${agency:queryparam}&${plan:queryparam}";

  public static Link to(String uid, Words title) {
    return new Link(title, uid, "");
  }

  /** The same, with the variable there set to the value of a column here. */
  public Link setting(String variable, String column) {
    return new Link(
        title, uid, more + "&var-" + variable + "=${__data.fields[\"" + column + "\"]}");
  }

  String url() {
    return "/d/" + uid + "?" + KEPT + more;
  }
}
