# ruff: noqa: E501 (a page's lines are as long as they are)
"""More raw pages as data, marked as in `pages.py`: agencies, broadcasters, portals."""

from tests.reading.pages import RawPage

MORE_PAGES = [
    RawPage(
        "East Asian daily with a picture and the author's address",
        """
- Kim, visiting envoy discuss rail link
- By Park Ji-won
- Published : June 20, 2024 - 15:32     Updated : June 20, 2024 - 18:01
- The envoy (left) shakes hands with the deputy minister in Seoul on Thursday. (Yonhap)
+ The envoy and the deputy minister discussed a rail link on Thursday, the ministry said.

+ Officials did not say when the line could open. A feasibility study is to be finished by March.

+ "It depends on money," an official said on condition of anonymity.

- By Park Ji-won (parkjiwon@seoulpost.example)
- More from Headlines
- Heat wave to continue into weekend
- Prosecutors raid shipping firm
""",
        title="Kim, visiting envoy discuss rail link",
        author="Park Ji-won",
        published="2024-06-20",
    ),
    RawPage(
        "state agency with a standfirst",
        """
- 19 JUN, 09:48
- Talks at Kumsusan palace last two hours, adviser says
+ According to the adviser, the leaders spoke face to face
- © Pavel Ilyin/Pool/TASS

+ MOSCOW, June 19. /TASS/. The talks at the Kumsusan palace lasted about two hours, a presidential adviser told reporters.

+ "They spoke face to face for longer than planned," he said.

+ According to him, the delegations will continue in the afternoon.

- Tags
- Foreign policy
- Read more about the news story
- Ministry reports on grain exports
""",
        title="Talks at Kumsusan palace last two hours, adviser says",
    ),
    RawPage(
        "agency with editor's brackets and keywords",
        """
- (2nd LD) Leaders sign treaty in Pyongyang
- All News 17:27 June 19, 2024

- (ATTN: UPDATES with more details in paras 4-6)
- By Lee Min-ho

+ SEOUL, June 19 (Nornews) -- The leaders of the two countries signed a treaty in Pyongyang on Wednesday, state media reported.

+ The text has not been released. Seoul said that it was watching the situation closely.

- leeminho@norna.example
- (END)
- Keywords
- #treaty #Pyongyang
- Articles with issue keywords
- Most Liked
- Heat wave to continue into weekend
- HOME TOP
""",
        title="(2nd LD) Leaders sign treaty in Pyongyang",
        author="Lee Min-ho",
        published="2024-06-19",
    ),
    RawPage(
        "official agency with an end mark",
        """
- Leaders hold talks on bilateral ties
- Source: Newswatch
- Editor: huaying
- 2024-06-20 10:22:33

+ PYONGYANG, June 20 (Newswatch) -- The two leaders held talks on bilateral ties here on Wednesday, according to official media.

+ They exchanged views on issues of common concern and reached broad consensus. ■
""",
        title="Leaders hold talks on bilateral ties",
        published="2024-06-20",
    ),
    RawPage(
        "broadcaster with a link list in the text",
        """
- News|Politics
- Visiting president arrives in Hanoi after stop in Pyongyang
+ President received with honours on a tour that critics call a show of defiance.
- Save articles to read later and create your own reading list.
- Flags line the avenue in Hanoi ahead of the visit [Minh Tran/Reuters]
- Published On 20 Jun 2024
- 20 Jun 2024

+ The president has arrived in Hanoi after a stop in Pyongyang, where he signed a defence pact.

- Keep reading
- list of 3 items
- list 1 of 3
- Why the pact worries the neighbours
- list 2 of 3
- Photos: Crowds greet president
- list 3 of 3
- What is in the treaty?
- end of list

+ He was met at the airport by the deputy prime minister on Thursday morning and is due to leave on Friday.

+ Vietnam has said that it is friends with everyone.

- Source: Al Harbour and news agencies
""",
        title="Visiting president arrives in Hanoi after stop in Pyongyang",
        published="2024-06-20",
    ),
    RawPage(
        "broadcaster with access links and a lone name",
        """
- Accessibility links
- Skip to main content
- Skip to main Navigation
- Skip to Search
- East Asia
- US says pact between neighbours is concerning
- June 19, 2024 3:11 PM
- Christy Hong
- Share
- Print
- FILE - Spokesman Matt Doe speaks to reporters in Washington, Feb. 2, 2023.
+ WASHINGTON —
+ The United States says that a pact signed this week by two of its rivals is of great concern.

+ A spokesman said Washington would consult its allies. "We are watching this closely," he told reporters.

- Related
- Leaders Sign Pact in Pyongyang
- Recommended
- Back to top
""",
        title="US says pact between neighbours is concerning",
        author="Christy Hong",
        published="2024-06-19",
    ),
    RawPage(
        "tabloid with a standfirst and inline adverts",
        """
- News
- World News
- Vladimir
- Despot duo toast new pact with 40-year-old vodka as West watches in horror
+ The pair were seen laughing as they drove through the capital in a limo
- By Gary Stubbs, Senior News Reporter
- 14:55, 19 Jun 2024Updated 16:02, 19 Jun 2024
- Comments
- The pair in the limo (Image: AFP via Getty Images)

+ Two of the world's most feared leaders have toasted a new pact in front of roaring crowds.

+ The pair laughed and joked as they drove through the capital in an open-topped limousine yesterday. It comes as fears grow of a new arms race.

- READ MORE: Tyrant's secret train spotted near border
- To get more stories from The Daily Howl delivered straight to your inbox sign up to our free newsletter

+ One onlooker said: "It was like a wedding."

- (Image: KCNA VIA KNS/AFP via Getty Images)

+ Nato has called an emergency meeting.

- Don't miss...
- Putin 'terrified' as drones hit base
- World War 3 fears as warship spotted
- Story Saved
- You can find this story in My Bookmarks.
""",
        title="Despot duo toast new pact with 40-year-old vodka as West watches in horror",
        author="Gary Stubbs",
        published="2024-06-19",
    ),
    RawPage(
        "magazine theme with share rows and an author box",
        """
- Home/World/What the new treaty means for the region
- World
- What the new treaty means for the region
- Photo of Aisha Khan Aisha Khan
- June 22, 2024
- 0 12 3 minutes read
- What the new treaty means for the region
- Table of Contents
- Facebook X LinkedIn Pinterest Messenger WhatsApp Telegram Share via Email Print
+ The treaty signed in Pyongyang this week is the most important agreement between the two countries in decades.

+ Background

+ Relations cooled after 1991 and warmed again after 2022. Trade is small but growing.

+ Conclusion

+ In conclusion, the treaty marks a new chapter in relations, and its effects will be felt across the region for years to come.

- Facebook
- X
- Photo of Aisha Khan
- Aisha Khan
- Aisha Khan is a passionate content writer with five years of experience in international news.
- Website
- Related Articles
- Gold prices today
- June 21, 2024
- Cricket: hosts win by six wickets
- June 20, 2024
- Check Also
- Close
- Ten facts about the treaty
- © Copyright 2024, All Rights Reserved | The Pak Window
""",
        title="What the new treaty means for the region",
        outlet="The Pak Window",
        author="Aisha Khan",
        published="2024-06-22",
    ),
    RawPage(
        "dump with an address and a scraped date",
        """
- https://www.orient-courier.example/2024/06/20/pact-signed
- Pact signed in Pyongyang
- orient-courier.example | 2024-06-20

+ The pact was signed on Wednesday. It has 23 articles, and one of them speaks of mutual assistance.

+ Nobody outside the two capitals has seen the annexes.

- Read the original article at orient-courier.example
""",
        title="Pact signed in Pyongyang",
        published="2024-06-20",
    ),
    RawPage(
        "video portal with numbered takeaways",
        """
- Live TV
- हिन्दी में पढ़ें
- Home
- News
- Russia-North Korea Pact: 5 Key Takeaways
- Russia-North Korea Pact: 5 Key Takeaways
+ The treaty says both countries will help each other in case of aggression.
- World
- Edited by: Nikita Rao
- Jun 20, 2024 09:43 am IST
- Follow Us :
- Advertisement
+ New Delhi:
+ The leaders signed a treaty on Wednesday that obliges each to help the other if attacked.

+ Here are five key takeaways:

+ 1. Mutual assistance

+ Article 4 provides for military help "with all means" if one side is attacked.

+ 2. A bridge

+ A road bridge will be built over the Tumen river.

- Post a comment
- Comments
- Topics mentioned in this article
- Russia
- North Korea
- Track Latest News Live on our site and get news updates from India and around the world.
- Listen to the latest songs, only on harbour-music.example
""",
        title="Russia-North Korea Pact: 5 Key Takeaways",
        published="2024-06-20",
    ),
    RawPage(
        "interview",
        """
- "We never signed anything": an interview with Jon Aas

- Interview by Siri Lund

+ Jon Aas was the last ambassador to leave. He met us in a café near the harbour.

+ Why did you stay so long?

+ Because nobody told me to go.

+ Did you see it coming?

+ No.

+ Jon Aas: I would like to say that I did. But no.

+ – And now?

+ – Now I fish.
""",
        title='"We never signed anything": an interview with Jon Aas',
        author="Siri Lund",
    ),
    RawPage(
        "live blog",
        """
- LIVE: Treaty talks as they happen
- Last updated 20 June 2024 18:40

+ 18:40

+ The delegations have left the palace. No statement is expected tonight, officials say.

+ 17:05

+ The motorcade has arrived at the palace gates, where a crowd has been waiting since noon.

+ 16:30

+ Our correspondent reports heavy rain in the capital.

+ That's all for today. Thank you for reading.
""",
        title="LIVE: Treaty talks as they happen",
        published="2024-06-20",
    ),
    RawPage(
        "regional daily with a masthead and an imprint",
        """
- Sign in / Join
- The Delta Post
- Wednesday, June 26, 2024
- E-Paper | Archive | Unicode Converter
- Home > World > Asia
- Putin's Pyongyang trip: what comes next?
- AFP, Seoul
- Published : 21 Jun 2024, 12:00 AM
- Photo: AFP
+ Russia's president has come and gone, and Pyongyang's streets are quiet again. What comes next is anyone's guess.

+ Analysts in Seoul expect more trade, and possibly more weapons tests.

+ "We should not exaggerate," said one of them.

- Facebook Comments Box
- Show all comments
- Latest News
- 2 hours ago | Bangladesh
- Flood situation worsens in Sylhet
- Editor & Publisher: Rahim Uddin
- Address: 12 Press Lane, Dhaka
- Phone: +880 2 555
- © The Delta Post 2024. Developed by SoftLab
""",
        title="Putin's Pyongyang trip: what comes next?",
        outlet="The Delta Post",
        published="2024-06-21",
    ),
    RawPage(
        "title twice, text without blank lines, promotions",
        """
- North Korea, Russia Sign Deal
- North Korea, Russia Sign Deal
+ North Korea and Russia signed a deal on Wednesday, pledging help if either is attacked.
+ The deal was signed in Pyongyang after hours of talks between the two leaders.
+ It is the strongest link between the two since the Cold War, analysts say.
- Read more at WorldView Now
- Subscribe To Our Newsletter
- Get updates and learn from the best
- More To Explore
- Politics
- Election day: what to know before you vote
- The polls open at seven and close at ten in most places, but there are exceptions that voters should...
- Read More »
- Do You Want To Boost Your Business?
- drop us a line and keep in touch
""",
        title="North Korea, Russia Sign Deal",
    ),
    RawPage(
        "broadsheet with a standfirst and an inline link",
        """
- North Korean troops could join war, warns spy chief
+ Intelligence agency says officers have visited front line as Moscow seeks reinforcements
- Our Foreign Staff
- 21 October 2024 • 5:12pm
- 37
- Troops march in Pyongyang Credit: KCNA/AFP

+ Troops from North Korea could join the war within months, the head of a spy agency has warned.

+ He said that officers had been seen near the front line.

- Recommended
- Inside the hermit kingdom's secret army

+ "Their presence would be a serious step," he told a committee of MPs.

+ Ministers declined to comment.

- License this content
- Share
- Related Topics
- Vladimir Putin, North Korea, Russia Ukraine war
- Licensing
- Comments
- The Evening Herald values your comments but kindly requests all posts are on topic.
""",
        title="North Korean troops could join war, warns spy chief",
        published="2024-10-21",
    ),
]
