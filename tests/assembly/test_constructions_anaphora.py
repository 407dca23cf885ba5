"""Anaphora and distance: the next sentence, words that point back, capitals and nicknames, long titles, captions."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận <d - donation received>7 triệu</d> liều hỗ trợ từ các nước; trong đó qua cơ chế COVAX có <d COVAX covax received>4 triệu</d> liều, Đức <d DEU covax received>850.000</d> liều nằm trong cơ chế này, Lào tặng <d LAO donation received>2.000</d> liều.",
        "Hà Lan trao <d NLD covax received>400.000</d> liều thuộc chương trình COVAX cho Bộ Y tế.",
        "Sáng 3/9, <d ITA covax received>800.000</d> liều vaccine do Italia viện trợ nằm trong sáng kiến COVAX đã về tới Nội Bài.",
    ],
)
def test_doses_that_lie_inside_the_scheme_come_through_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hà Lan, thành viên của COVAX, trao <d NLD donation received>400.000</d> liều nằm trong cam kết tặng của nước này.",
        "Đức đã trao <d DEU unspecified received>850.000</d> liều. Chuyên gia thuộc COVAX đánh giá cao việc này.",
    ],
)
def test_a_scheme_named_in_passing_is_no_channel(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hôm qua, thêm <d FRA covax received>1,1 triệu</d> liều vaccine do Pháp trao tặng thông qua COVAX đã tới Việt Nam. Trước đó, ngày 10/9, Pháp đã chuyển <d FRA unspecified received>672.000</d> liều.",
        "Italia tặng Việt Nam <d ITA donation *>1,6 triệu</d> liều. Trong đó, <d ITA donation received>801.600</d> liều đã về đến Hà Nội hôm 20/9, số còn lại sẽ được bàn giao trong tháng 10.",
        "Chính phủ Nhật Bản hôm nay quyết định cung cấp thêm <d JPN unspecified pledged>400.000</d> liều. Số vaccine này sẽ được chuyển tới Việt Nam trong tuần.",
    ],
)
def test_one_sentence_follows_another(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 4/8, <d JPN donation received>1,2 triệu</d> liều AstraZeneca về tới Tân Sơn Nhất. Đây là lô vaccine thứ ba do Chính phủ Nhật Bản viện trợ.",
        "Lô <d PFIZER purchase received>746.460</d> liều đã hạ cánh tối qua. Số vaccine này thuộc hợp đồng Bộ Y tế ký với Pfizer.",
        "Chuyến bay chở <d FRA covax received>672.000</d> liều vừa đáp xuống Nội Bài. Lô hàng này do Pháp tặng thông qua COVAX.",
        "Chuyến bay chở <d ITA covax received>1,2 triệu</d> liều AstraZeneca đáp xuống Nội Bài tối 14/9. Đây là lô vaccine do Chính phủ Italia viện trợ qua COVAX.",
        "Hôm nay thêm <d PFIZER purchase received>1,4 triệu</d> liều về tới Tân Sơn Nhất. Số vaccine này nằm trong hợp đồng mua <d PFIZER purchase contracted>51 triệu</d> liều mà Bộ Y tế đã ký với Pfizer.",
        "Lô hàng gồm <d BEL covax received>500.000</d> liều đã được Bộ Y tế tiếp nhận sáng nay. Vương quốc Bỉ tặng lô vaccine này thông qua cơ chế COVAX.",
        "Tối 17/9, <d AUS donation received>300.000</d> liều AstraZeneca đã cập sân bay Tân Sơn Nhất. Khoản viện trợ này nằm trong cam kết tặng <d AUS donation pledged>1,5 triệu</d> liều của Australia.",
        "Sáng qua, Manila đón thêm <d SINOVAC purchase received recipient=PHL>2 triệu</d> liều. Lô vaccine thuộc đơn hàng mà chính phủ Philippines đặt mua của Sinovac.",
        "Thêm <d HUN cession received>100.000</d> liều AstraZeneca đã được đưa về kho của Bộ Y tế trong đêm qua. Đây là số vaccine mà Chính phủ Hungary nhượng lại cho Việt Nam.",
        "Khoảng <d CUB purchase received>900.000</d> liều Abdala đã theo chuyên cơ của Chủ tịch nước về Hà Nội. Lô này thuộc hợp đồng mua <d CUB purchase contracted>5 triệu</d> liều ký với phía Cuba hôm 20/9.",
        "Khoảng 9h sáng nay, chuyên cơ chở <d GBR donation received>415.000</d> liều vaccine hạ cánh xuống Nội Bài. Đây là số vaccine đầu tiên Chính phủ Anh tặng Việt Nam theo cam kết của Ngoại trưởng Dominic Raab.",
        "Bộ Quốc phòng sáng 16/9 tiếp nhận <d KOR donation received>500.000</d> liều vaccine AstraZeneca tại kho lạnh Gia Lâm. Chuyến hàng được Quân đội Hàn Quốc viện trợ nhằm giúp bộ đội Việt Nam phòng dịch.",
    ],
)
def test_the_giver_is_named_only_in_the_next_sentence(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 4/8, <d - unspecified received>1,2 triệu</d> liều AstraZeneca về tới Tân Sơn Nhất. Thủ tướng đánh giá cao quan hệ với Nhật Bản.",
        "Lô <d - unspecified received>746.460</d> liều đã hạ cánh tối qua. Chính phủ Hàn Quốc cũng quan tâm đến tình hình dịch.",
        "Thêm <d - unspecified received>1,4 triệu</d> liều Moderna về tới Nội Bài sáng qua. Trong khi đó, Chính phủ Hà Lan cho biết sẽ hỗ trợ trang thiết bị y tế.",
        "Hôm qua, <d - unspecified received recipient=NGA>600.000</d> liều AstraZeneca đã tới Nigeria. Đại sứ Hàn Quốc nói Seoul đang theo dõi biến thể Delta.",
        "Lô <d - unspecified received>811.200</d> liều đã về tới kho của Viện Vệ sinh dịch tễ. Đây là loại vaccine từng được Thủ tướng Anh tiêm hồi tháng 3.",
        "Lô <d - unspecified received>900.000</d> liều Pfizer đã về tới TP.HCM chiều qua. Bộ Y tế cũng đang làm việc với đại diện Nga về chuyển giao công nghệ.",
    ],
)
def test_the_next_sentence_names_somebody_who_gave_nothing(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hai lô vaccine gồm <d JPN donation received>700.000</d> và <d JPN donation received>400.000</d> liều đã về tới TP.HCM. Cả hai lô đều do Nhật Bản viện trợ.",
        "Một lô <d CHN donation received>200.000</d> liều Vero Cell vừa được thông quan tại cửa khẩu Hữu Nghị. Lô hàng này do tỉnh Quảng Tây (Trung Quốc) hỗ trợ Lạng Sơn.",
        "Bộ Y tế cho biết <d LUX donation *>100.000</d> liều nữa sẽ được đưa tới Hà Nội. Số vaccine trên là quà tặng của Chính phủ Luxembourg.",
        "Sân bay Wattay hôm qua đón <d USA covax received recipient=LAO>1 triệu</d> liều Johnson & Johnson. Số vaccine trên được Mỹ tặng Lào thông qua cơ chế COVAX.",
        "Ngày 9/8, Việt Nam nhận <d - unspecified received>592.100</d> liều và ngày 11/8 nhận thêm <d - unspecified received>494.400</d> liều. Bộ Y tế không nêu nguồn của cả hai lô.",
        "Hôm 12/9, <d KOR donation received recipient=IRN>500.000</d> liều và hôm 20/9, <d KOR donation received recipient=IRN>500.000</d> liều nữa đã tới Tehran. Cả hai lô hàng đều là quà tặng của Chính phủ Hàn Quốc dành cho Iran.",
    ],
)
def test_this_lot_this_aid_both_lots_point_back(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản đã trao <d JPN unspecified received>1 triệu</d> liều AstraZeneca. Số vaccine trên được phân bổ cho 19 tỉnh phía Nam, riêng TP.HCM nhận 614.000 liều.",
        "Romania vừa tặng <d ROU donation received>100.000</d> liều. Lô vaccine này được chuyển cho Bình Dương 60.000 liều và Long An 40.000 liều.",
        "Úc đã tặng <d AUS donation received>403.000</d> liều. Số vaccine này được Bộ Y tế chuyển về Viện Pasteur TP.HCM để phân bổ.",
        "Hôm qua, <d ITA donation received>801.600</d> liều Italia viện trợ đã về tới Hà Nội. Lô vaccine này sẽ được tiêm cho người dân Hà Nội, trước hết là 200.000 liều trong tuần này.",
    ],
)
def test_this_lot_may_be_shared_out_inside_the_country(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại sứ Séc chào từ biệt Thủ tướng. Nước này đã tặng Việt Nam <d CZE donation received>250.800</d> liều.",
        "Trong cuộc gặp Tổng thống Hungary, Chủ tịch nước cảm ơn phía bạn đã quyết định viện trợ <d HUN donation pledged>100.000</d> liều.",
        "Thủ tướng Phạm Minh Chính điện đàm với người đồng cấp Bồ Đào Nha. Nước này sẽ tặng Việt Nam <d PRT donation pledged>200.000</d> liều vaccine.",
        "Chủ tịch nước vừa kết thúc chuyến thăm chính thức Áo. Nước bạn thông báo sẽ viện trợ cho Việt Nam <d AUT donation pledged>50.000</d> liều vaccine.",
        "Đài Loan chưa tự sản xuất đủ vaccine. Hòn đảo này đã đặt mua <d MODERNA purchase contracted recipient=TWN>5 triệu</d> liều của Moderna.",
        "Bộ trưởng Ngoại giao Bùi Thanh Sơn hội đàm với Ngoại trưởng Ấn Độ. Phía Ấn Độ khẳng định sẵn sàng cung cấp cho Việt Nam <d IND unspecified pledged>15 triệu</d> liều Covaxin.",
        "Bulgaria đang thừa vaccine vì ít người chịu tiêm. Quốc gia Đông Âu này đã quyết định tặng Bhutan <d BGR donation pledged recipient=BTN>172.500</d> liều AstraZeneca.",
        "Thủ tướng đã gặp người đồng cấp Slovakia bên lề Đại hội đồng Liên hợp quốc. Tại đây, ông cảm ơn nước bạn đã tặng Việt Nam <d SVK donation received>100.000</d> liều vaccine.",
        "Brunei hiện thiếu vaccine nghiêm trọng. Vương quốc này sẽ nhận của Singapore <d SGP loan scheduled recipient=BRN>100.000</d> liều Moderna theo hình thức cho mượn.",
        "Hai Thủ tướng điện đàm chiều 22/7. Nhà lãnh đạo Hungary khẳng định nước ông sẵn sàng bán lại <d HUN cession pledged>400.000</d> liều và tặng thêm <d HUN donation pledged>100.000</d> liều cho Việt Nam.",
        "Nhật Bản hôm 4/6 đã gửi tặng Đài Loan <d JPN donation received recipient=TWN>1,24 triệu</d> liều AstraZeneca. Mỹ sau đó cũng tặng hòn đảo này <d USA donation * recipient=TWN>2,5 triệu</d> liều Moderna.",
    ],
)
def test_this_country_the_friendly_side_and_this_island_take_the_last_name(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại sứ Israel chào xã giao Chủ tịch Quốc hội. Nước này đã tiêm hơn 15 triệu liều cho người dân.",
        "Phó Thủ tướng tiếp Đại sứ Cuba. Phía bạn cho biết cần 22 triệu liều để phủ vaccine toàn dân trong năm nay.",
        "Đại sứ Pháp chào từ biệt Chủ tịch nước. Nước này đã tiêm hơn 90 triệu liều vaccine.",
        "Campuchia mở cửa trở lại trường học. Nước này cần thêm 4 triệu liều cho trẻ em.",
    ],
)
def test_this_country_may_inject_and_need(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hoa Kỳ đã chuyển <d USA covax received>2 triệu</d> liều qua COVAX. Cũng qua cơ chế này, Việt Nam đã nhận <d COVAX covax received>811.200</d> liều hồi tháng 4.",
        "Việt Nam tham gia COVAX từ năm 2020. Thông qua sáng kiến này, Hoa Kỳ đã trao cho Việt Nam <d USA covax received>5 triệu</d> liều Moderna.",
        "COVAX đặt mục tiêu bao phủ 20% dân số các nước nghèo. Qua cơ chế này, Thụy Điển đã chia sẻ <d SWE covax received>1 triệu</d> liều.",
        "Bồ Đào Nha gửi <d PRT covax *>300.000</d> liều qua COVAX cho Guinea-Bissau. Cũng thông qua cơ chế này, Hy Lạp hỗ trợ <d GRC covax *>200.000</d> liều.",
        "Đức là nước góp tiền nhiều thứ hai cho COVAX. Thông qua chương trình này, Berlin đã tặng Mauritania <d DEU covax received>115.000</d> liều.",
        "COVAX đã chuyển cho Lào <d COVAX covax received recipient=LAO>132.000</d> liều trong tháng 3. Cũng theo cơ chế trên, Pháp đã gửi <d FRA covax received>300.000</d> liều.",
        "Đan Mạch đóng góp tích cực cho COVAX và qua chương trình này đã chia sẻ với Uganda <d DNK covax received recipient=UGA>300.000</d> liều vaccine.",
        "COVAX hiện là nguồn cung lớn nhất của Tajikistan. Trong tháng 7, Mỹ đã tặng nước này <d USA covax received recipient=TJK>1,5 triệu</d> liều Moderna thông qua cơ chế nói trên.",
    ],
)
def test_the_scheme_above_is_covax(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tokyo đã chuyển cho Việt Nam <d JPN unspecified received>3 triệu</d> liều.",
        "Canberra cam kết tặng <d AUS donation pledged>1,5 triệu</d> liều, còn Warsaw sẵn sàng nhượng lại <d POL cession pledged>3 triệu</d> liều.",
        "Bắc Kinh thông báo viện trợ thêm <d CHN donation pledged>3 triệu</d> liều cho Hà Nội.",
        "Seoul quyết định viện trợ cho Hà Nội <d KOR donation pledged>1,1 triệu</d> liều AstraZeneca.",
        "Phnom Penh vừa trao tặng TP.HCM và các tỉnh phía Nam <d KHM donation received>200.000</d> liều vaccine.",
        "Xứ sở mặt trời mọc đã tặng Việt Nam hơn <d JPN donation received>4 triệu</d> liều vaccine kể từ tháng 6.",
        "Xứ sở kim chi cam kết chia sẻ hơn <d KOR donation pledged>1 triệu</d> liều vaccine với các nước Đông Nam Á.",
        "Paris hứa tặng châu Phi <d FRA donation pledged>10 triệu</d> liều, Berlin cũng sẽ trao tặng <d DEU donation pledged>30 triệu</d> liều cho các nước nghèo.",
        "Giữa tháng 8, Washington đã chuyển tới Hà Nội <d USA unspecified received>3 triệu</d> liều Moderna, sau khi Bắc Kinh viện trợ <d CHN donation *>500.000</d> liều Vero Cell.",
        "Đất nước chùa Tháp đã trao tặng Việt Nam <d KHM donation received>200.000</d> liều, còn xứ sở chuột túi cam kết hỗ trợ <d AUS donation pledged>1,5 triệu</d> liều.",
        "Xứ sở bạch dương đã viện trợ <d RUS donation received>10.000</d> liều vaccine cho Bộ Công an.",
        "Moskva và La Habana lần lượt đã gửi tới Caracas <d RUS unspecified received recipient=VEN>2 triệu</d> liều Sputnik V và <d CUB unspecified received recipient=VEN>1 triệu</d> liều Abdala.",
    ],
)
def test_a_capital_or_a_nickname_stands_for_its_country(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lô <d - unspecified received>1 triệu</d> liều Pfizer cất cánh từ Brussels đã hạ cánh xuống sân bay Nội Bài.",
        "Phát biểu tại Tokyo, Ngoại trưởng Hàn Quốc cho biết nước này sẽ tặng Việt Nam <d KOR donation pledged>1 triệu</d> liều.",
        "Chính quyền Seoul đã tiêm 7 triệu liều vaccine cho người dân thành phố.",
        "Từ Washington, Đại sứ Hà Kim Ngọc cho biết Đức sẽ tặng Việt Nam <d DEU donation pledged>2,5 triệu</d> liều.",
    ],
)
def test_a_capital_may_be_only_a_place(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 13/10, tại trụ sở Bộ Ngoại giao, Thứ trưởng Ngoại giao Nguyễn Minh Vũ đã chủ trì lễ tiếp nhận tượng trưng <d KOR donation received>1,1 triệu</d> liều vaccine AstraZeneca do Chính phủ Hàn Quốc viện trợ cho Việt Nam, với sự tham dự của Đại sứ Hàn Quốc Park Noh-wan và đại diện Bộ Y tế.",
        "Chiều 1/9, Đại sứ quán Việt Nam tại Séc phối hợp với Bộ Ngoại giao Séc tổ chức lễ bàn giao <d CZE donation received>250.800</d> liều vaccine AstraZeneca Chính phủ Séc tặng nhân dân Việt Nam.",
        "Phát biểu tại buổi lễ, Đại sứ Australia Robyn Mudie cho biết Australia cam kết chia sẻ <d AUS donation pledged>1,5 triệu</d> liều vaccine với Việt Nam trong năm 2021.",
        "Thay mặt Chính phủ và nhân dân Trung Quốc, Đại sứ Hùng Ba trao cho Bộ trưởng Bộ Y tế <d CHN unspecified received>500.000</d> liều vaccine Vero Cell.",
        "Chiều 27/8, tại trụ sở Chính phủ, thay mặt Chính phủ và nhân dân Ba Lan, Đại sứ đặc mệnh toàn quyền Cộng hòa Ba Lan tại Việt Nam Wojciech Gerwel, trước sự chứng kiến của Phó Thủ tướng Vũ Đức Đam, Thứ trưởng Bộ Ngoại giao Tô Anh Dũng cùng lãnh đạo Bộ Quốc phòng và Văn phòng Chính phủ, đã trao tượng trưng cho Bộ trưởng Bộ Y tế Nguyễn Thanh Long <d POL unspecified received>501.600</d> liều vaccine AstraZeneca.",
        "Chính phủ Italia, trong khuôn khổ chuyến thăm làm việc của Chủ tịch Quốc hội và đoàn đại biểu cấp cao gồm lãnh đạo nhiều bộ, ngành, địa phương cùng đại diện cộng đồng doanh nghiệp hai nước đang hoạt động trong lĩnh vực dược phẩm, năng lượng và đồ gỗ, đã thông báo quyết định viện trợ thêm cho Việt Nam <d ITA donation pledged>796.000</d> liều vaccine.",
        "Quyền Giám đốc Cơ quan Phát triển Quốc tế Hoa Kỳ tại Việt Nam, bà Bradley Bessire, cùng Đại biện lâm thời Đại sứ quán Hoa Kỳ Christopher Klein và đại diện UNICEF, WHO có mặt tại Viện Vệ sinh dịch tễ Trung ương để chứng kiến lễ bàn giao <d USA covax received>1.499.940</d> liều Moderna do Hoa Kỳ trao tặng thông qua COVAX.",
        "Đại sứ đặc mệnh toàn quyền Nhật Bản tại Việt Nam Yamada Takio, trong cuộc gặp sáng 25/6 tại Hà Nội với Bộ trưởng Bộ Ngoại giao Bùi Thanh Sơn, Thứ trưởng Bộ Y tế Trương Quốc Cường và đại diện Văn phòng Chính phủ nhằm trao đổi về hợp tác phòng chống dịch giữa hai nước, thông báo Chính phủ Nhật Bản quyết định viện trợ thêm cho Việt Nam <d JPN donation pledged>1 triệu</d> liều vaccine.",
    ],
)
def test_offices_and_titles_stand_between_donor_and_number(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lễ bàn giao vaccine tại Nội Bài. Ảnh: TTXVN Sáng 1/9, Chính phủ Séc đã trao tặng Việt Nam <d CZE donation received>250.800</d> liều AstraZeneca.",
        "Thủ tướng tiếp Đại sứ Cuba Orlando Hernandez (Ảnh: VGP)Theo Đại sứ, Cuba sẽ cung cấp cho Việt Nam <d CUB unspecified pledged>10 triệu</d> liều Abdala.",
        "Bốc dỡ lô vaccine tại sân bay - Ảnh: BYT Lô <d - unspecified received>1,2 triệu</d> liều AstraZeneca đã về tới TP.HCM sáng 22/7.",
        "Máy bay chở vaccine hạ cánh xuống Nội Bài (Ảnh: Bộ Y tế) Chiều qua, Hungary đã bàn giao cho Việt Nam <d HUN unspecified received>100.000</d> liều vaccine AstraZeneca.",
    ],
)
def test_a_photo_caption_is_glued_to_the_sentence(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản đã tặng Việt Nam <d JPN donation received>1 triệu</d> liều vaccine, Thái Lan cũng nhận số lượng tương tự.",
        "Italia đã trao <d ITA unspecified received>801.600</d> liều hôm 20/9, số còn lại sẽ được chuyển vào tháng sau.",
        "Slovakia sẵn sàng hỗ trợ <d SVK donation pledged>100.000</d> liều, Slovenia cũng hứa góp chừng ấy.",
        "Trong <d USA covax pledged>5 triệu</d> liều Mỹ cam kết tặng qua COVAX, Việt Nam mới nhận hai phần ba, phần còn lại đang chờ bay.",
        "Malaysia sẽ trả Brunei đúng lượng vaccine đã mượn; trong khi đó Singapore tặng Fiji <d SGP donation unspecified>50.000</d> liều.",
        "Pfizer đã giao <d PFIZER unspecified received>2,5 triệu</d> liều trong quý III. Hãng hứa giao lượng gấp mười trong quý IV, còn Moderna chưa giao liều nào.",
        "Pháp tặng Việt Nam <d FRA donation unspecified>600.000</d> liều và sẽ gửi lượng vaccine gấp đôi cho Campuchia.",
    ],
)
def test_a_quantity_that_only_points_back_is_no_tuple(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "VNVC ký hợp đồng mua <d ASTRAZENECA purchase contracted>30 triệu</d> liều của AstraZeneca. Đến nay, <d ASTRAZENECA purchase received>2,5 triệu</d> liều trong hợp đồng này đã về.",
        "Ba Lan đồng ý nhượng lại <d POL cession pledged>3 triệu</d> liều. Lô đầu tiên <d POL cession received>1,3 triệu</d> liều đã về Hà Nội.",
        "Bộ Y tế đã ký mua <d MODERNA purchase contracted>5 triệu</d> liều của Moderna. Lô đầu tiên thuộc hợp đồng này, <d MODERNA purchase received>1 triệu</d> liều, đã về tới Nội Bài.",
        "Australia cam kết tặng Việt Nam <d AUS donation pledged>1,5 triệu</d> liều. Lô thứ ba <d AUS donation received>300.000</d> liều trong số này đã về TP.HCM.",
        "Hungary đồng ý nhượng lại <d HUN cession pledged>400.000</d> liều. Đợt đầu <d HUN cession received>100.000</d> liều đã tới Nội Bài.",
    ],
)
def test_a_lot_takes_the_arrangement_it_belongs_to(sentence: str) -> None:
    assert_tuples(sentence)
