# ruff: noqa: E501 (a page's lines are as long as they are)
"""Raw pages as data: `+` marks a line of the article, `-` a line of furniture, nothing else than the marks is missing.

Every page is invented, in the manner of a kind of site. `facts` is what must be found; None where the page does not say.
"""

from typing import NamedTuple


class RawPage(NamedTuple):
    """A page with the verdict on each of its lines."""

    name: str
    marked: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None

    @property
    def text(self) -> str:
        """The page as a reader would save it."""
        return "\n".join(line[2:] for line in self.marked.strip("\n").split("\n"))

    def lines(self, mark: str) -> list[str]:
        """The page's lines with the given mark."""
        return [
            " ".join(line[2:].split()) for line in self.marked.split("\n") if line.startswith(mark) and line[2:].strip()
        ]


PAGES = [
    RawPage(
        "theme with breadcrumbs, tag cloud and comment form",
        """
- Skip to content
- Friday, June 21, 2024
- Latest: Council approves new tram line
- Home
- World
- Business
- Contact
- Home » World » Harbour talks end without a deal
- World
- Harbour talks end without a deal

- June 20, 2024 admin 0 Comments
- Harbour talks end without a deal

+ The two port authorities broke off their talks on Thursday evening without agreeing on who will pay for the new breakwater.

+ “We were close,” said Marta Lindqvist, who led the delegation of the northern port. “Then we were not.”

+ What divides them

+ The northern side wants the cost split by tonnage. The southern side wants it split by length of quay, which would halve its share.

+ Both said that they expected to meet again before the winter storms.

- Share this:
- Click to share on Twitter (Opens in new window)
- Click to share on Facebook (Opens in new window)
- Like this:
- Like Loading...
- Related
- Tags: harbour, talks, breakwater
- ← Ferry timetable changes in July
- Bakers call for cheaper flour →
- Leave a Reply Cancel reply
- Your email address will not be published. Required fields are marked *
- Comment *
- Name *
- Email *
- Website
- Save my name, email, and website in this browser for the next time I comment.
- Copyright © 2024 The Quay Observer. All rights reserved.
- Theme: Newsmag by ThemeHouse. Powered by WordPress.
""",
        title="Harbour talks end without a deal",
        outlet="The Quay Observer",
        published="2024-06-20",
    ),
    RawPage(
        "South Asian portal with time stamps and inline links",
        """
- Advertisement
- News
- World News
- Kim hosts visiting delegation in Pyongyang, offers 'full support'

- Kim hosts visiting delegation in Pyongyang, offers 'full support'

+ The delegation arrived late on Tuesday and was greeted by crowds along the avenue.

- Reported by: Anjali Verma
- Edited by: Rohan Desai
- World
- Jun 19, 2024 14:05 pm IST
- Published On Jun 19, 2024 13:20 pm IST
- Last Updated On Jun 19, 2024 14:05 pm IST
- Listen to this article
- Read Time: 3 mins
- Share
- Twitter
- WhatsApp
- Facebook

+ North Korean leader Kim Jong Un hosted a visiting delegation in Pyongyang on Wednesday and offered it what he called full support.

- Also Read | Explained: what the new border rules mean for traders

+ State media said the talks lasted for two hours. They gave no details of what was agreed, and no text was released.

- ALSO READ
- Three questions about the railway that nobody has answered

+ The delegation is to leave on Thursday, an official told reporters.

- (With inputs from agencies)
- (Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)
- Kim Jong Un
- North Korea
- Pyongyang
- Listen to the latest songs, only on our music app
- Follow us on Google News
""",
        title="Kim hosts visiting delegation in Pyongyang, offers 'full support'",
        author="Anjali Verma",
        published="2024-06-19",
    ),
    RawPage(
        "one-paragraph-a-line dump with author box and newsletter",
        """
- Menu
- Subscribe
- Log in
- OPINION
- The quiet end of a noisy alliance
- By Tomasz Bielski
- 7 min read
- July 3, 2024
- Share
+ Alliances rarely end with a declaration. They end with an unanswered letter.
+ By 2025, if the present course holds, the two capitals will have little left to say to each other. Share prices fell in both on Monday, and nobody in either government seemed to notice.
+ Is that so bad?
+ Perhaps not. The alliance was born of fear, and fear is a poor architect.
+ – It never had a treaty.
+ – It never had a budget.
+ – It had, as one minister put it, "a mood".
+ And moods pass.
- Sign up for our newsletter and get the week's best essays delivered to your inbox
- About the author
- Tomasz Bielski is a writer and former diplomat. He teaches history and has a passion for maps.
- Follow him on Twitter @tbielski
- More from this author
- How to lose a referendum in ten easy steps
- The bridge that nobody wanted
- The views expressed in this article are the author’s own and do not necessarily reflect the editorial stance of The Meridian Review.
- © The Meridian Review 2024
""",
        title="The quiet end of a noisy alliance",
        outlet="The Meridian Review",
        author="Tomasz Bielski",
        published="2024-07-03",
    ),
    RawPage(
        "hard-wrapped mail with a dateline",
        """
- Envoys leave Geneva with a list of open questions

- By Helga Strand
- Published: 4 March 2024

+ GENEVA (Northwire) -- The envoys of both governments left Geneva on
+ Monday with a list of open questions and no date for another round,
+ diplomats said. One of them called the list "longer than the one we
+ came with".

+ The talks had been meant to settle how inspectors reach the two sites
+ on the river. Neither side would say whether that was still possible
+ this year.

- --------
- Source: Northwire
""",
        title="Envoys leave Geneva with a list of open questions",
        author="Helga Strand",
        published="2024-03-04",
    ),
    RawPage(
        "photo captions, credits and a cookie wall",
        """
- We use cookies to give you the best experience. By clicking "Accept", you agree to our terms.
- Accept all
- Manage preferences
- Leaders sign partnership treaty after talks in the capital
- Leaders sign partnership treaty after talks in the capital
- Image Source : AP
- The two leaders after the signing ceremony. (Photo: AP/Lena Orlova)
- Edited By: Dev Malhotra @devmalhotra
- Published: Jun 19, 2024 18:12 IST, Updated: Jun 19, 2024 18:20 IST

+ The leaders of the two countries signed a partnership treaty on Wednesday after talks that lasted most of the day.

+ The text was not published at once, but an adviser said that it covered trade, transport and defence.

- Soldiers line the square before the ceremony (Sputnik/Pavel Ilyin/Pool via REUTERS)

+ Analysts said that the treaty could change the balance in the region.

- Read More:
- Minister resigns over cancelled flights

+ China has not commented.

- Latest World News
- India TV Buzz
- Click here to follow us on Google News and stay updated
""",
        title="Leaders sign partnership treaty after talks in the capital",
        published="2024-06-19",
    ),
    RawPage(
        "outlet about itself, title with the outlet's name",
        """
- Grain prices climb as river levels drop - Prairie Ledger
- Prairie Ledger
- Search for:
- Grain prices climb as river levels drop
- Posted by Joan Akers on August 9, 2023
+ Grain prices rose for a third week as low water kept barges waiting below the locks, traders said.
+ A bushel of wheat cost a tenth more than in July, according to the exchange. Shippers expect no relief before the rains.
+ "It is slow, it is dear, and it is only August," said Walt Hutchens, who runs four barges.
- Filed under: Markets
- Recent Posts
- Lock repairs to take until spring
- Why corn is cheap
- Seed dealers merge
- Prairie Ledger is an independent news website covering farming. Our mission is to report what moves prices.
""",
        title="Grain prices climb as river levels drop",
        outlet="Prairie Ledger",
        author="Joan Akers",
        published="2023-08-09",
    ),
    RawPage(
        "labelled fields above the text",
        """
- Title: Border posts reopen after a week
- Author: Kemal Aydin
- Date: 2024-02-11
- Source: Levant Courier
- URL: https://levant-courier.example/border

+ The border posts on the coastal road reopened on Sunday, a week after both sides had closed them.

+ Lorries were waiting for eleven kilometres.
""",
        title="Border posts reopen after a week",
        outlet="Levant Courier",
        author="Kemal Aydin",
        published="2024-02-11",
    ),
    RawPage(
        "nothing but the article",
        """
+ The ministers met on Monday for the first time since the spring. They spoke for an hour.

+ "We will meet again," one of them said.

+ Nobody asked when.
""",
    ),
    RawPage(
        "question as a headline, one-sentence paragraphs",
        """
- Is the strait safe for shipping?

- Dana Wolfe
- 5 May 2024

+ Insurers are not sure.

+ They raised their rates for the strait by a fifth last week, and two of them now refuse to cover tankers at all.

+ "Safe?" asked one captain.

+ He did not wait for an answer.
""",
        title="Is the strait safe for shipping?",
        author="Dana Wolfe",
        published="2024-05-05",
    ),
    RawPage(
        "a poem quoted in full, a list and a chronicle",
        """
- What the river remembers

- By Elin Vasara | 2 October 2023

+ When the old ferry went under, the town wrote a poem about it. It still hangs in the ticket hall.

+ The river took the ferry
+ and the ferry took the bell
+ and on the quiet evenings
+ you can hear it very well

+ Three things changed afterwards:

+ 1. The pier was moved.
+ 2. The timetable was cut.
+ 3. Nobody sang on board.

+ 12 May 1931
+ The new ferry makes its first crossing with forty passengers and a goat.

+ 3 June 1944
+ The new ferry is sunk as well, and this time nobody writes a poem about it.

+ Share and share alike, the ferrymen used to say. They meant the drink.

+ The bell has never been found.
""",
        title="What the river remembers",
        author="Elin Vasara",
        published="2023-10-02",
    ),
    RawPage(
        "user comments below the text",
        """
- City to plant four thousand trees
- 11:42, 18 April 2024
- By Local Democracy Desk

+ The city will plant four thousand trees along its main roads by next spring, the council decided on Wednesday.

+ Oaks and limes are to make up half of them. The cost is put at two million.

+ A third of the money will come from the region, which has promised to pay by autumn.

- Comments (2)
- treehugger77
- Finally some good news. I have been asking for this for years and nobody listened.
- 3 hours ago
- Reply
- oldgrump
- Who is going to rake up the leaves? Not the council, I can tell you that.
- Reply
""",
        title="City to plant four thousand trees",
        published="2024-04-18",
    ),
    RawPage(
        "AI-rewritten site with key points and several disclaimers",
        """
- Toggle navigation
- Home / Asia / Article
- Fishing fleet returns early amid storm warnings
- Published 12/11/2023
- Summary is AI-generated, newsroom-reviewed
+ Key Points
+ - The fleet of 40 boats returned on Monday.
+ - Forecasters expect waves of nine metres.
+ A fleet of forty boats returned to port on Monday, two weeks earlier than planned, because of storm warnings.
+ The harbour master said that all crews were safe. He expects the boats to stay until the end of the month.
- This article was generated with the help of AI and reviewed by our editors.
- Disclaimer: This content is for informational purposes only.
- Was this article helpful?
- Yes
- No
- Originally published on coastwatch.example
- © 2023 Coastwatch Media Ltd. All Rights Reserved.
""",
        title="Fishing fleet returns early amid storm warnings",
        outlet="Coastwatch Media",
        published="2023-12-11",
    ),
    RawPage(
        "Bengali site with English text and prompts in its own script",
        """
- প্রচ্ছদ
- আন্তর্জাতিক
- Floodwater recedes in the delta, markets reopen
- প্রকাশ: ২০ জুন ২০২৪
- নিজস্ব প্রতিবেদক

+ Floodwater receded across the delta on Thursday, and the first markets opened again after nine days.

+ The district office said that 4,000 families were still in shelters. It expects most of them to return home within a week.

- শেয়ার করুন
- পাঠকের মন্তব্য
- সর্বশেষ সংবাদ
""",
        title="Floodwater recedes in the delta, markets reopen",
    ),
    RawPage(
        "aggregator with story credit and reading time in one line",
        """
- Story by Miriam Okoro • 2h • 3 min read
- Rail workers call off strike after late-night deal
- Rail workers call off strike after late-night deal | Daily Tramline

+ Rail workers called off a strike that was due to begin on Friday, after a deal struck shortly before midnight.

+ The union said its members would get 4% more from July and one more day off. A spokeswoman for the company called the deal "fair and affordable".

- Visit Daily Tramline
- Continue reading
- More for you
- Storm closes mountain pass for second week
- Why your bread costs more this year
""",
        title="Rail workers call off strike after late-night deal",
        outlet="Daily Tramline",
        author="Miriam Okoro",
    ),
    RawPage(
        "radio transcript page with audio controls and credits",
        """
- LISTEN & FOLLOW
- Ministers defend secret clause in gas contract
- March 14, 2024 5:04 PM ET
- Heard on Evening Desk
- By Paula Reyes
- 4-Minute Listen
- Playlist
- Download
- Transcript
- Workers inspect a valve at the northern terminal.
- Ilse Brandt/AFP via Getty Images

+ Ministers on Thursday defended a clause in the country's gas contract that parliament was never shown.

+ The clause, first reported by two newspapers, lets the supplier raise the price twice a year. "It is a standard term," said the energy minister, Karl Ove Lund.

+ Opposition leaders disagree. They want the contract published in full, and they may go to court.

- Facebook
- Flipboard
- Email
- gas
- energy
- parliament
""",
        title="Ministers defend secret clause in gas contract",
        author="Paula Reyes",
        published="2024-03-14",
    ),
    RawPage(
        "news agency copy with slug, dateline and end mark",
        """
- UPDATE 2-Central bank holds rates, warns on growth
- By Sanna Virtanen and Luis Ortega
- HELSINKI, Oct 5

+ HELSINKI, Oct 5 (Northwire) - The central bank held its main rate on Thursday and warned that growth could stall by the end of the year.

+ It was the third pause in a row. Economists had expected it, although a few had bet on a cut.

+ "Inflation is not where we want it," governor Aino Kallas told a news conference. "We will not be hurried."

+ The bank sees growth of 0.2% this year and 0.9% in 2024, compared with earlier forecasts of 0.7% and 1.3%.

- (Reporting by Sanna Virtanen in Helsinki and Luis Ortega in Madrid; Editing by Petra Holm)
- Our Standards: The Northwire Trust Principles.
""",
        title="UPDATE 2-Central bank holds rates, warns on growth",
        author="Sanna Virtanen and Luis Ortega",
    ),
    RawPage(
        "state media page with masthead, standfirst and print links",
        """
- REPUBLIC TODAY
- OFFICIAL NEWS PORTAL
- Tuesday, 18 June 2024 09:15
- President opens new bridge over the Vash
- Font size: A- A A+
- Print
- Email
+ The bridge joins two provinces that a ferry used to join, and cuts the journey from three hours to eight minutes.
- President opens new bridge over the Vash. Photo: press service

+ The President today opened a new bridge over the Vash river. Thousands of citizens greeted him with flowers.

+ He thanked the builders for their selfless labour. "This bridge is a road into the future," he said.

+ The bridge is 1,340 metres long.

- Read 412 times
- Published in Society
- Last modified on Tuesday, 18 June 2024 11:02
- Tagged under
- bridge
- construction
- Latest from Republic Today
- Harvest begins two weeks early in the south
- Youth forum gathers delegates from ten regions
- back to top
- © Republic Today, 2024. When using materials a link to the site is required.
""",
        title="President opens new bridge over the Vash",
        outlet="Republic Today",
        published="2024-06-18",
    ),
    RawPage(
        "blog with a teaser in the middle and a donation appeal",
        """
- The Long Memo
- Posted on 1 February 2024 by Ruth Amsel
- Why the treaty is not an alliance

+ Much has been written about the treaty signed last week, and most of it is wrong.

- Why the treaty of 1961 still matters
- Why the treaty of 1961 still matters
- Sixty years ago two governments signed a paper that nobody was supposed to read in full, and it...

+ An alliance obliges you to fight. The treaty obliges you to talk, and then perhaps to send something. That is not the same thing.

+ The word "assistance" can mean a tank division. It can also mean a crate of oranges.

+ What did they sign, then?

+ A photograph, mostly.

- If you enjoyed this article, please consider supporting us with a small donation.
- Donate
- Posted in Treaties | Tagged assistance, treaty | 3 Comments
- This entry was posted in Treaties. Bookmark the permalink.
""",
        title="Why the treaty is not an alliance",
        author="Ruth Amsel",
        published="2024-02-01",
    ),
    RawPage(
        "text that speaks of cookies, newsletters and copyright",
        """
- Court rules on cookie banners

+ The court ruled on Tuesday that the firm uses cookies to follow readers without their consent. All rights reserved to the user, the judges wrote, must be honoured.

+ "We use cookies to keep the lights on," a lawyer for the firm had said at the hearing.

+ Share capital was not at issue. Reporting by the regulator had shown that 40% of banners mislead.

+ Related cases are pending in Vienna and Riga.

+ Read aloud, the ruling takes two hours. Watch out for the appeal, lawyers say.

+ First published in 1998, the directive does not mention banners at all. Copyright law does not either.

+ "Follow us," the judge told the clerk, and left the room.
""",
        title="Court rules on cookie banners",
    ),
]
