import Domain
import Exchange
import Foundation
import FoundationXML
import TestSupport
import Testing

struct PaperHTMLTests {
  @Test func `hostile text stays text`() throws {
    var request = HousingRequest.exemplary
    request.applicant.usageName = "</td><script>alert('x')</script>"
    request.applicant.givenNames = "<img src=\"file:///etc/passwd\"> & \u{0}\u{202E}x"
    request.coHolders[0].givenNames = "\"; } body { content: url(http://x) } /*"
    for kind in Paper.Kind.allCases {
      let html = PaperHTML.page(try PaperSamples.paper(kind, of: request))
      #expect(!html.contains("<script"))
      #expect(!html.contains("<img"))
      #expect(!html.contains("\u{0}"))
      #expect(!html.contains("\u{202E}"))
      #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
      #expect(html.contains("&amp;"))
    }
  }

  /// A reader stricter than a browser: every tag closed, every attribute quoted.
  @Test(arguments: Paper.Kind.allCases)
  func `the page is well formed`(_ kind: Paper.Kind) throws {
    var html = PaperHTML.page(try PaperSamples.paper(kind))
    html = html.replacing("<!DOCTYPE html>\n", with: "")
      .replacing("<meta charset=\"utf-8\">", with: "")
    let parser = XMLParser(data: Data(html.utf8))
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
  }

  @Test func `FICTIF is across the pages of training data alone`() throws {
    let mark = "<div class=\"fictional\""
    #expect(PaperHTML.page(try PaperSamples.paper(.guide)).contains(mark))
    #expect(!PaperHTML.page(try PaperSamples.paper(.guide, isFictional: false)).contains(mark))
  }
}
